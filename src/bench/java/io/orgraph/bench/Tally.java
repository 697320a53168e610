package io.orgraph.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the results of requests; thread-safe. */
final class Tally implements Consumer<Answer> {
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

    private final Latencies whole = new Latencies();
    private final Latencies partial = new Latencies();
    private final Latencies refused = new Latencies();
    private final Map<String, Integer> codes = new TreeMap<>();
    private int withoutRetryAfter;
    private int unexpected;
    private int lost;
    private int notSent;

    @Override
    public synchronized void accept(Answer answer) {
        switch (answer.ending()) {
            case LOST -> lost++;
            case NOT_SENT -> notSent++;
            case ANSWERED -> answered(answer);
        }
    }

    private void answered(Answer answer) {
        if (answer.isWhole()) {
            whole.add(answer.nanos());
        } else if (answer.isAnswered()) {
            partial.add(answer.nanos());
            countCodes(answer);
        } else if (answer.isRefusal()) {
            refused.add(answer.nanos());
            withoutRetryAfter += answer.message().header("retry-after").isEmpty() ? 1 : 0;
            codes.merge("HTTP " + answer.message().status(), 1, Integer::sum);
        } else {
            unexpected++;
            codes.merge("HTTP " + answer.message().status(), 1, Integer::sum);
        }
    }

    private void countCodes(Answer answer) {
        Matcher code = CODE.matcher(answer.message().text());
        while (code.find()) {
            codes.merge(code.group(1), 1, Integer::sum);
        }
    }

    synchronized int all() {
        return whole.count() + partial.count() + refused.count() + unexpected + lost + notSent;
    }

    /** Complete responses without errors. */
    synchronized int whole() {
        return whole.count();
    }

    /** Responses with data and errors. */
    synchronized int partial() {
        return partial.count();
    }

    /** Requests refused with 503 or 429. */
    synchronized int refused() {
        return refused.count();
    }

    /** Latencies of the refused requests. */
    synchronized int withoutRetryAfter() {
        return withoutRetryAfter;
    }

    /** Responses with any other status. */
    synchronized int unexpected() {
        return unexpected;
    }

    /** Requests without a response, whether or not anything was sent. */
    synchronized int unanswered() {
        return lost + notSent;
    }

    /** The latency percentile of responses with data, in milliseconds. */
    synchronized double answeredWithin(double percent) {
        return whole.percentile(percent);
    }

    /** Latencies of the complete responses, in nanoseconds. */
    synchronized long[] timesOfWhole() {
        return whole.all();
    }

    /** In milliseconds. */
    synchronized double refusedWithin(double percent) {
        return refused.percentile(percent);
    }

    /** The errors in answers and the statuses of responses without data, with how often each came. */
    synchronized String codes() {
        return codes.isEmpty() ? "none" : codes.toString().replaceAll("[{}]", "");
    }

    synchronized String line() {
        return String.format(
                Locale.ROOT,
                "%d whole, %d with errors, %d refused, %d other, %d lost, %d not sent;"
                        + " p50 %.0f ms, p99 %.0f ms; codes: %s",
                whole.count(),
                partial.count(),
                refused.count(),
                unexpected,
                lost,
                notSent,
                whole.percentile(50),
                whole.percentile(99),
                codes());
    }
}
