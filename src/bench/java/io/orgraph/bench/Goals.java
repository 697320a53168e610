package io.orgraph.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Start-up time, throughput and latency of the facade without faults. */
final class Goals {
    private static final int CONNECTIONS = 64;
    private static final int STARTS = 3;
    private static final double FEW_PER_SECOND = 10;
    /** A concurrency limit so high that it does not limit the nested operation. */
    private static final int MANY_CALLS = 256;

    private static final int USUAL_CALLS = 64;

    private final Report report;
    private final Bench bench;
    private final Duration phase;
    private final Load nested;

    private Goals(Report report, Bench bench, Duration phase) {
        this.report = report;
        this.bench = bench;
        this.phase = phase;
        this.nested = bench.nested(bench.clients(CONNECTIONS));
    }

    public static void main(String[] args) {
        Arguments arguments = Arguments.of(args);
        Duration phase = Duration.ofMillis((long) (1_000 * arguments.number(0, 60, 1)));
        Report report = new Report("Goals", arguments, "How fast the facade is when nothing goes wrong.");
        report.fact(
                "one call: organization, 5 workspaces; nested: their memberships, roles, permissions, %d calls on %d"
                        + " levels; each call takes %d ms; by 500 callers; %d s for each number",
                Requests.CALLS_OF_NESTED,
                Requests.LEVELS_OF_NESTED,
                Bench.LATENCY.toMillis(),
                phase.toSeconds());
        try (Bench bench = Bench.start(arguments.settings(Map.of()))) {
            new Goals(report, bench, phase).run(arguments.settings(Map.of()));
            report.noComplaints(bench.facade());
        }
        Map<String, String> settings = arguments.settings(
                Map.of("orgraph.sources." + Facade.SOURCE + ".max-concurrent-calls", "" + MANY_CALLS));
        try (Bench bench = Bench.start(settings)) {
            new Goals(report, bench, phase).judgeNestedPeak();
            report.noComplaints(bench.facade());
        }
        report.end();
    }

    private void run(Map<String, String> settings) {
        judgeStart(settings);
        warmUp();
        judgeCalls();
        judgeOwnShare();
        judgeSimplePeak();
        report.fact(
                "nested, all settings as usual, where %d calls at once of %d ms each, %d an operation, are %.0f/s at"
                        + " most: %s",
                USUAL_CALLS,
                Bench.LATENCY.toMillis(),
                Requests.CALLS_OF_NESTED,
                USUAL_CALLS * 1_000.0 / Bench.LATENCY.toMillis() / Requests.CALLS_OF_NESTED,
                Peak.of(nested, bench.facade(), CONNECTIONS, phase));
        new IdleConnections(report, bench).judge(phase);
    }

    /** The facade that is measured later is idle meanwhile. */
    private void judgeStart(Map<String, String> settings) {
        Latencies starts = new Latencies();
        for (int start = 0; start < STARTS; start++) {
            long began = System.nanoTime();
            try (Facade facade = Facade.start(bench.upstream().uri(), settings)) {
                Clients clients = new Clients(bench.loop(), facade.port(), 1);
                Answer answer = clients.askAndWait(Requests.graphql(facade.port(), "bench", Requests.SIMPLE));
                starts.add(System.nanoTime() - began);
                report.progress("started, and answered with %d", answer.message().status());
            }
        }
        report.measure(
                "from the start of the process to its first answer: 3 s at most",
                starts.percentile(50) <= 3_000,
                "%.1f s, the middle one of %d; the slowest %.1f s",
                starts.percentile(50) / 1_000,
                STARTS,
                starts.percentile(100) / 1_000);
    }

    private void warmUp() {
        Peak warm = Peak.of(nested, bench.facade(), CONNECTIONS / 2, phase);
        report.progress("warm: %s", warm);
    }

    private void judgeCalls() {
        int operations = 20;
        Clients clients = bench.clients(1);
        Supplier<byte[]> requests = Requests.byManyCallers(bench.facade().port(), Requests.NESTED);
        List<String> targets = bench.upstream().targetsDuring(() -> {
            for (int operation = 0; operation < operations; operation++) {
                clients.askAndWait(requests.get());
            }
        });
        int twice = targets.size() - new HashSet<>(targets).size();
        report.promise(
                "the nested operation is 1 + 2 x 5 calls, none of them twice",
                targets.size() == operations * Requests.CALLS_OF_NESTED && twice == 0,
                "%d calls for %d operations, %d of them a second time",
                targets.size(),
                operations,
                twice);
    }

    private void judgeOwnShare() {
        double chain = Requests.LEVELS_OF_NESTED * (double) Bench.LATENCY.toMillis();
        report.fact("a call straight to the upstream: p50 %.1f ms", straight().percentile(50));
        Tally counters = new Tally();
        nested.steadily(FEW_PER_SECOND, phase, counters);
        nested.awaitQuiet(Duration.ofSeconds(15));
        report.measure(
                "our own share of the nested operation's p50, beyond the upstream's " + (int) chain + " ms: 15 ms at most",
                counters.answeredWithin(50) - chain <= 15,
                "%.1f ms, at %.0f/s",
                counters.answeredWithin(50) - chain,
                FEW_PER_SECOND);
    }

    private Latencies straight() {
        int port = bench.upstream().uri().getPort();
        Clients clients = new Clients(bench.loop(), port, 1);
        String path = bench.upstream().uri().getPath() + "/organizations/workspaces";
        byte[] request = (Requests.head("GET " + path, port) + "Authorization: bench\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Latencies latencies = new Latencies();
        for (int time = 0; time < 50; time++) {
            latencies.add(clients.askAndWait(request).nanos());
        }
        bench.loop().execute(clients::close);
        return latencies;
    }

    private void judgeSimplePeak() {
        Load simple = bench.asking(Requests.SIMPLE, bench.clients(CONNECTIONS));
        report.progress("warm: %s", Peak.of(simple, bench.facade(), CONNECTIONS, phase.dividedBy(2)));
        Peak peak = Peak.of(simple, bench.facade(), CONNECTIONS, phase);
        report.fact("one call: %s", peak);
        report.measure(
                "2,000 operations of one call a second at least, on 64 connections",
                peak.perSecond() >= 2_000 && peak.counters().whole() == peak.counters().all(),
                "%.0f/s, %d of %d answered whole",
                peak.perSecond(),
                peak.counters().whole(),
                peak.counters().all());
    }

    private void judgeNestedPeak() {
        warmUp();
        Peak peak = Peak.of(nested, bench.facade(), CONNECTIONS, phase);
        report.fact("nested, with max-concurrent-calls=%d: %s", MANY_CALLS, peak);
        report.measure(
                "300 nested operations a second at least, on 64 connections and with max-concurrent-calls=" + MANY_CALLS,
                peak.perSecond() >= 300 && peak.counters().whole() == peak.counters().all(),
                "%.0f/s, %d of %d answered whole",
                peak.perSecond(),
                peak.counters().whole(),
                peak.counters().all());
        report.measure(
                "99 % of these within 500 ms",
                peak.counters().answeredWithin(99) <= 500,
                "p50 %.0f ms, p99 %.0f ms",
                peak.counters().answeredWithin(50),
                peak.counters().answeredWithin(99));
    }
}
