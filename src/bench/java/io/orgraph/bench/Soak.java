package io.orgraph.bench;

import java.time.Duration;
import java.util.Map;

/** Many minutes of steady load without and then with faults: no resource may grow, and few operations may fail. */
final class Soak {
    private static final double FAULTS = 0.05;
    private static final int CONNECTIONS = 128;
    /** By how many milliseconds p50 may exceed the expectation, and by which factor p99 may. */
    private static final double MORE_OF_P50 = 15;

    private static final double TIMES_P99 = 1.1;

    private final Report report;
    private final Bench bench;
    private final Clients clients;
    private final Load load;
    private final Chart chart;
    private final double perSecond;
    private final Duration length;

    private Soak(Report report, Bench bench, double perSecond, Duration length) {
        this.report = report;
        this.bench = bench;
        this.clients = bench.clients(CONNECTIONS);
        this.load = bench.nested(clients);
        this.chart = new Chart(bench, clients);
        this.perSecond = perSecond;
        this.length = length;
    }

    public static void main(String[] args) {
        Arguments arguments = Arguments.of(args);
        Duration length = Duration.ofMillis((long) (60_000 * arguments.number(0, 10, 0.1)));
        double perSecond = arguments.number(1, 100, 10);
        Report report = new Report(
                "Soak", arguments, "A steady load, at first without faults, then while 5 % of the source's reads go wrong.");
        report.fact(
                "%.0f operations/s (organization, 5 workspaces, memberships, roles, permissions) for %d s without and"
                        + " %d s with faults after the warm-up, with a rest for each look at the heap",
                perSecond, length.toSeconds(), length.toSeconds());
        report.fact(
                "every call takes %d ms; with faults, 5 %% of them: a third 503, a third reset, a third %d ms more",
                Bench.LATENCY.toMillis(), Upstream.DELAY.toMillis());
        try (Bench bench = Bench.start(arguments.settings(Map.of()))) {
            new Soak(report, bench, perSecond, length).run();
        }
        report.end();
    }

    private void run() {
        warmUp();
        chart.look();
        Tally calm = soak("without faults");
        bench.upstream().fail(FAULTS);
        Tally faulty = soak("with faults");
        report.fact(
                "%d calls, of which %s",
                bench.upstream().calls(), bench.upstream().faults());
        judgeCalm(calm);
        judgeFaulty(faulty, calm);
        chart.judge(report);
        report.noComplaints(bench.facade());
    }

    /** Long enough for the JIT compiler to settle, and with faults, so that all code has run once. */
    private void warmUp() {
        Duration warmUp = length.toMinutes() > 1 ? Duration.ofMinutes(1) : length.dividedBy(2);
        Tally counters = new Tally();
        bench.upstream().fail(FAULTS);
        load.steadily(perSecond, warmUp, counters);
        load.awaitQuiet(Duration.ofSeconds(15));
        bench.upstream().fail(0);
        report.progress("warm after %d s: %s", warmUp.toSeconds(), counters.line());
    }

    private Tally soak(String how) {
        Tally counters = new Tally();
        int parts = (int) Math.max(2, length.toMinutes());
        for (int part = 1; part <= parts; part++) {
            load.steadily(perSecond, length.dividedBy(parts), counters);
            load.awaitQuiet(Duration.ofSeconds(15));
            report.progress("%s, %d of %d: %s; %s", how, part, parts, counters.line(), chart.look());
        }
        report.fact("%s: %s", how, counters.line());
        return counters;
    }

    private void judgeCalm(Tally counters) {
        report.measure(
                "without faults every operation is answered whole",
                counters.whole() == counters.all() && bench.loop().call(clients::underWay) == 0,
                "%d of %d",
                counters.whole(),
                counters.all());
        report.measure(
                "without faults p50 is 80 ms at most, p99 250 ms",
                counters.answeredWithin(50) <= 80 && counters.answeredWithin(99) <= 250,
                "p50 %.0f ms, p99 %.0f ms",
                counters.answeredWithin(50),
                counters.answeredWithin(99));
    }

    /** Only a call that fails twice is an error, and no operation waits longer than the faults explain. */
    private void judgeFaulty(Tally counters, Tally calm) {
        FaultModel model = new FaultModel(FAULTS);
        report.measure(
                "with faults every operation is answered with data",
                counters.whole() + counters.partial() == counters.all() && bench.loop().call(clients::underWay) == 0,
                "%d of %d",
                counters.whole() + counters.partial(),
                counters.all());
        judgeErrors(counters, model.percentWithErrors());
        Latencies expected = model.timesOfWhole(calm);
        report.measure(
                "with faults p50 is at most 15 ms more than the faults make of the times without, p99 a tenth more",
                counters.answeredWithin(50) <= expected.percentile(50) + MORE_OF_P50
                        && counters.answeredWithin(99) <= expected.percentile(99) * TIMES_P99,
                "p50 %.0f ms where %.0f ms are expected, p99 %.0f ms where %.0f ms are",
                counters.answeredWithin(50),
                expected.percentile(50),
                counters.answeredWithin(99),
                expected.percentile(99));
    }

    /** A difference of four standard deviations is not chance. */
    private void judgeErrors(Tally counters, double expected) {
        double chance = Math.sqrt(expected * (100 - expected) / Math.max(1, counters.all()));
        double errors = 100.0 * counters.partial() / Math.max(1, counters.all());
        report.measure(
                "with faults no more operations have an error than have a call that fails twice",
                errors <= expected + 4 * chance,
                "%.2f %%, where %.2f %% are expected and up to %.2f %% may be chance",
                errors,
                expected,
                expected + 4 * chance);
    }
}
