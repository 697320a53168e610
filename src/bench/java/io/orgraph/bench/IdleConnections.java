package io.orgraph.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A thousand idle connections after one request each: their memory, and their effect on the latency of others. */
final class IdleConnections {
    private static final int COUNT = 1_000;
    private static final long MOST_KILOBYTES = 40 * 1024;
    private static final double MOST_OF_P99 = 1.5;
    private static final double PER_SECOND = 100;
    /** The server closes them after 75 s. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Report report;
    private final Bench bench;
    private final Load load;

    IdleConnections(Report report, Bench bench) {
        this.report = report;
        this.bench = bench;
        this.load = bench.nested(bench.clients(64));
    }

    /** The same load without and with them. */
    void judge(Duration phase) {
        Duration length = phase.compareTo(LONGEST) > 0 ? LONGEST : phase;
        Tally before = load(length);
        long kilobytesBefore = settledKilobytes();
        Clients idle = open();
        Tally beside = load(length);
        long kilobytes = settledKilobytes() - kilobytesBefore;
        int left = bench.loop().call(idle::connections);
        bench.loop().execute(idle::close);
        report.promise("1,000 idle connections are kept", left == COUNT, "%d", left);
        report.measure(
                "they take 40 MB of the machine's memory at most",
                kilobytes <= MOST_KILOBYTES,
                "%d kB more than %d kB",
                kilobytes,
                kilobytesBefore);
        report.measure(
                "beside them the p99 of 100 nested operations/s is 1.5 times what it was at most",
                beside.answeredWithin(99) <= MOST_OF_P99 * before.answeredWithin(99),
                "%.0f ms, then %.0f ms",
                before.answeredWithin(99),
                beside.answeredWithin(99));
    }

    /** Measured after a garbage collection, so that the earlier heap size does not matter. */
    private long settledKilobytes() {
        long pid = bench.facade().pid();
        Vitals.of(pid);
        return Vitals.residentKilobytes(pid);
    }

    private Tally load(Duration length) {
        Tally counters = new Tally();
        load.steadily(PER_SECOND, length, counters);
        load.awaitQuiet(Duration.ofSeconds(15));
        report.progress("%s", counters.line());
        return counters;
    }

    private Clients open() {
        Clients clients = bench.clients(COUNT);
        int port = bench.facade().port();
        byte[] request =
                (Requests.head("GET /health/liveness", port) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        bench.loop().execute(() -> {
            for (int connection = 0; connection < COUNT; connection++) {
                clients.ask(request, System.nanoTime(), answer -> {});
            }
        });
        new Load(bench.loop(), clients, () -> request).awaitQuiet(Duration.ofSeconds(15));
        return clients;
    }
}
