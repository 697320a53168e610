package io.orgraph.bench;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the answers that are as expected, byte for byte; for the event loop's thread. */
final class PeerCounter implements Consumer<Answer> {
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

    private final byte[] expected;
    private final Latencies latencies = new Latencies();
    private int failed;
    private String why = "";

    PeerCounter(byte[] expected) {
        this.expected = expected;
    }

    @Override
    public void accept(Answer answer) {
        if (answer.hasStatus(200) && Arrays.equals(answer.message().body(), expected)) {
            latencies.add(answer.nanos());
        } else {
            failed++;
            why = why.isEmpty() ? " (" + words(answer) + ")" : why;
        }
    }

    /** The first failure. */
    String why() {
        return why;
    }

    int count() {
        return latencies.count();
    }

    int failed() {
        return failed;
    }

    double percentile(double percent) {
        return latencies.percentile(percent);
    }

    private static String words(Answer answer) {
        if (answer.message() == null) {
            return answer.ending().toString();
        }
        Matcher code = CODE.matcher(answer.message().text());
        return "status " + answer.message().status() + ", " + (code.find() ? code.group(1) : "another answer");
    }
}
