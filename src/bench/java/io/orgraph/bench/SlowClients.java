package io.orgraph.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Hundreds of clients that send or read one byte a second: they are disconnected in time, and others hardly notice. */
final class SlowClients {
    private static final int CONNECTIONS = 64;
    private static final Duration GRACE = Duration.ofSeconds(2);
    /** 256 MB of heap, 64 MB of unread responses, and the JVM's own memory. Without the bound it was 256 MB more. */
    private static final long MOST_KILOBYTES = 512 * 1024;

    private final Report report;
    private final Bench bench;
    private final Load load;
    private final Duration request;
    private final Duration answer;
    private final double perSecond;

    private SlowClients(Report report, Bench bench, Duration request, Duration answer, double perSecond) {
        this.report = report;
        this.bench = bench;
        this.load = bench.nested(bench.clients(CONNECTIONS));
        this.request = request;
        this.answer = answer;
        this.perSecond = perSecond;
    }

    public static void main(String[] args) {
        Arguments arguments = Arguments.of(args);
        int count = (int) arguments.number(0, 500, 30);
        int request = (int) arguments.number(1, 10, 1);
        int answer = (int) arguments.number(2, 30, 1);
        double perSecond = arguments.number(3, 50, 10);
        Report report =
                new Report("SlowClients", arguments, "Clients that send or read a byte a second, beside others.");
        report.fact(
                "orgraph.http.request-timeout %d s, answer-timeout %d s; the others: %.0f nested operations/s",
                request, answer, perSecond);
        Map<String, String> settings =
                Map.of("orgraph.http.request-timeout", request + "s", "orgraph.http.answer-timeout", answer + "s");
        try (Bench bench = Bench.start(arguments.settings(settings))) {
            new SlowClients(report, bench, Duration.ofSeconds(request), Duration.ofSeconds(answer), perSecond)
                    .run(count);
        }
        report.end();
    }

    private void run(int count) {
        Duration length = answer.multipliedBy(2).plus(GRACE).plusSeconds(2);
        report.progress("warm: %s", others(length).line());
        tellAnswer();
        readFile();
        Tally before = others(length);
        report.fact("the others before: %s", before.line());
        long kilobytesBefore = Vitals.residentKilobytes(bench.facade().pid());
        SlowCrowd crowd = new SlowCrowd(bench);
        Thread watch = new Thread(() -> crowd.watch(count, length), "watch");
        watch.start();
        Tally during = others(length);
        join(watch);
        report.fact("the others meanwhile: %s", during.line());
        report.fact("%d of the slow clients are left in the end", crowd.left());
        judgeHeld(crowd.times());
        judgeMemory(crowd.mostKilobytes(), kilobytesBefore);
        judgeOthers(before, during);
    }

    private Tally others(Duration length) {
        Tally counters = new Tally();
        load.steadily(perSecond, length, counters);
        load.awaitQuiet(Duration.ofSeconds(15));
        return counters;
    }

    private void tellAnswer() {
        Answer large = bench.clients(1)
                .askAndWait(Requests.graphql(bench.facade().port(), "bench", SlowRequests.largeDocument()));
        report.promise(
                "there is a large answer not to read",
                large.isWhole() && large.message().body().length > 100_000,
                "%d kB, of which each asks for %d",
                large.message().body().length / 1024,
                SlowRequests.ANSWERS_AHEAD);
    }

    /** Compressed and decompressed at its first request, which is not to be counted. */
    private void readFile() {
        URI file = URI.create("http://127.0.0.1:" + bench.facade().port() + SlowRequests.largeFile());
        try (InputStream content = file.toURL().openStream()) {
            report.fact("there is a file not to read: %d kB", content.readAllBytes().length / 1024);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The kernel may buffer all of the first response; the timeout of the next begins with its first byte. */
    private void judgeHeld(Map<Drip.Kind, Latencies> held) {
        held.forEach((kind, times) -> {
            boolean reads = kind == Drip.Kind.FILE || kind == Drip.Kind.ANSWER;
            double most =
                    (reads ? answer.multipliedBy(2) : request).plus(GRACE).toMillis();
            report.measure(
                    String.format(Locale.ROOT, "whoever drips (%s) is shown out within %.0f s", kind, most / 1_000),
                    times.percentile(100) <= most,
                    "%d clients; first after %.1f s, last after %.1f s",
                    times.count(),
                    times.percentile(0) / 1_000,
                    times.percentile(100) / 1_000);
        });
    }

    private void judgeMemory(long most, long before) {
        report.measure(
                "meanwhile the facade takes 512 MB of the machine's memory at most, 256 MB of which are its heap",
                most <= MOST_KILOBYTES,
                "%d MB, then %d MB at most",
                before / 1024,
                most / 1024);
    }

    private void judgeOthers(Tally before, Tally during) {
        report.measure(
                "the others are all answered",
                during.whole() == during.all(),
                "%d of %d",
                during.whole(),
                during.all());
        report.measure(
                "the others' p99 is at most doubled",
                during.answeredWithin(99) <= 2 * before.answeredWithin(99),
                "%.0f ms, then %.0f ms",
                before.answeredWithin(99),
                during.answeredWithin(99));
        report.noComplaints(bench.facade());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
