package io.orgraph.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Four times the peak load for a minute: admitted operations are answered, the rest is refused at once. */
final class Overload {
    private static final int CONNECTIONS = 4096;
    private static final int[] AT_ONCE = {8, 16, 32, 64, 128};
    private static final int TIMES_THE_PEAK = 4;
    /** The expected latency in milliseconds at half of the peak load. */
    private static final double STEADY_P99 = 250;

    private static final int NORMAL_AFTER_SECONDS = 5;

    private final Report report;
    private final Load load;
    private final Duration length;

    private Overload(Report report, Bench bench, Duration length) {
        this.report = report;
        this.load = bench.nested(bench.clients(CONNECTIONS));
        this.length = length;
    }

    public static void main(String[] args) {
        Arguments arguments = Arguments.of(args);
        Duration length = Duration.ofMillis((long) (1_000 * arguments.number(0, 60, 2)));
        Report report = new Report("Overload", arguments, "Four times as many operations as the facade can do.");
        report.fact(
                "nested operations of %d calls, each of which takes %d ms, by 500 callers",
                Requests.CALLS_OF_NESTED, Bench.LATENCY.toMillis());
        try (Bench bench = Bench.start(arguments.settings(Map.of()))) {
            new Overload(report, bench, length)
                    .run(arguments.isSmoke() ? Duration.ofSeconds(1) : Duration.ofSeconds(10));
            report.noComplaints(bench.facade());
        }
        report.end();
    }

    private void run(Duration phase) {
        warmUp(phase);
        double peak = peak(phase);
        Tally calm = new Tally();
        load.steadily(peak / 2, phase, calm);
        load.awaitQuiet(Duration.ofSeconds(15));
        report.fact("half of the peak: %s", calm.line());
        judge(overload(TIMES_THE_PEAK * peak), peak);
        judgeAfter(after(peak / 2), 2 * calm.answeredWithin(99));
    }

    private void warmUp(Duration phase) {
        Tally counters = new Tally();
        load.busily(32, phase.multipliedBy(3), counters);
        load.awaitQuiet(Duration.ofSeconds(15));
        report.progress("warm: %s", counters.line());
    }

    private double peak(Duration phase) {
        double peak = 0;
        for (int atOnce : AT_ONCE) {
            Tally counters = new Tally();
            load.busily(atOnce, phase, counters);
            double goodput = perSecond(counters.whole(), phase);
            load.awaitQuiet(Duration.ofSeconds(15));
            report.fact("%d at once: %.0f whole answers/s; %s", atOnce, goodput, counters.line());
            peak = Math.max(peak, goodput);
        }
        report.fact("peak: **%.0f whole answers/s**", peak);
        return peak;
    }

    private Outcome overload(double perSecond) {
        Tally counters = new Tally();
        int parts = (int) Math.max(2, length.toSeconds() / 5);
        report.fact("overload: %.0f operations/s for %d s", perSecond, length.toSeconds());
        for (int part = 1; part <= parts; part++) {
            load.steadily(perSecond, length.dividedBy(parts), counters);
            report.progress("%d of %d: %s", part, parts, counters.line());
        }
        return new Outcome(counters, perSecond(counters.whole(), length));
    }

    /** One tally for the requests due in each second after the overload. */
    private List<Tally> after(double perSecond) {
        List<Tally> seconds = new ArrayList<>();
        for (int second = 0; second < Math.min(12, 2 + length.toSeconds()); second++) {
            Tally counters = new Tally();
            seconds.add(counters);
            load.steadily(perSecond, Duration.ofSeconds(1), counters);
        }
        boolean quiet = load.awaitQuiet(Duration.ofSeconds(15));
        report.promise("in the end everything is answered", quiet, "%s", quiet ? "it is" : "it is not");
        return seconds;
    }

    private void judge(Outcome outcome, double peak) {
        Tally counters = outcome.counters();
        report.fact("%s", counters.line());
        report.measure("there was an overload", counters.refused() > 0, "%d refusals", counters.refused());
        report.promise(
                "no answer but 200, 294, 429 and 503, none missing",
                counters.unexpected() + counters.unanswered() == 0,
                "%d others, %d missing",
                counters.unexpected(),
                counters.unanswered());
        report.promise(
                "each refusal says when to come back (Retry-After)",
                counters.withoutRetryAfter() == 0,
                "%d of %d do not",
                counters.withoutRetryAfter(),
                counters.refused());
        report.measure(
                "99 % of the refusals come within 50 ms",
                counters.refusedWithin(99) <= 50,
                "%d refusals; p50 %.1f ms, p99 %.1f ms",
                counters.refused(),
                counters.refusedWithin(50),
                counters.refusedWithin(99));
        report.measure(
                "goodput is 80 % of the peak at least",
                outcome.goodput() >= 0.8 * peak,
                "%.0f/s of %.0f/s: %.0f %%",
                outcome.goodput(),
                peak,
                100 * outcome.goodput() / peak);
        report.measure(
                "99 % of what is answered whole is within 1 s",
                counters.answeredWithin(99) <= 1_000,
                "p50 %.0f ms, p99 %.0f ms",
                counters.answeredWithin(50),
                counters.answeredWithin(99));
    }

    private void judgeAfter(List<Tally> seconds, double usual) {
        int normalAfter = 0;
        for (int second = 0; second < seconds.size(); second++) {
            Tally counters = seconds.get(second);
            boolean isNormal = counters.whole() == counters.all() && counters.answeredWithin(99) <= Math.max(usual, STEADY_P99);
            normalAfter = isNormal ? normalAfter : second + 1;
            report.fact("%d s after: %s", second + 1, counters.line());
        }
        report.measure(
                "normal within 5 s: all answered whole, p99 at most twice that before, or 250 ms",
                normalAfter <= NORMAL_AFTER_SECONDS,
                "after %d s",
                normalAfter);
    }

    private static double perSecond(int count, Duration length) {
        return count / (length.toMillis() / 1_000.0);
    }

    private record Outcome(Tally counters, double goodput) {}
}
