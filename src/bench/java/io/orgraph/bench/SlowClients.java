package io.orgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Hundreds of clients that send or read a byte a second: they are shown out in time, and others hardly notice them. */
final class SlowClients {
    private static final int CONNECTIONS = 64;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Report report;
    private final Bench bench;
    private final Load load;
    private final Duration request;
    private final Duration answer;
    private final double perSecond;
    private final String largeFile;

    private SlowClients(Report report, Bench bench, Duration request, Duration answer, double perSecond) {
        this.report = report;
        this.bench = bench;
        this.load = bench.nested(bench.clients(CONNECTIONS));
        this.request = request;
        this.answer = answer;
        this.perSecond = perSecond;
        this.largeFile = largeFile();
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
        Tally warmUp = new Tally();
        load.steadily(perSecond, length, warmUp);
        load.awaitQuiet(Duration.ofSeconds(15));
        report.progress("warm: %s", warmUp.line());
        Tally before = new Tally();
        load.steadily(perSecond, length, before);
        load.awaitQuiet(Duration.ofSeconds(15));
        report.fact("the others before: %s", before.line());
        Tally during = new Tally();
        Map<Drip.Kind, Latencies> held = measure(count, length, during);
        report.fact("the others meanwhile: %s", during.line());
        judge(held);
        judgeOthers(before, during);
    }

    /** How long the server held each of them; one that it holds at the end counts as long as that. */
    private Map<Drip.Kind, Latencies> measure(int count, Duration length, Tally during) {
        List<Drip> drips = new ArrayList<>();
        Thread slow = new Thread(() -> connect(count, drips), "slow");
        Map<Drip.Kind, Latencies> held = new EnumMap<>(Drip.Kind.class);
        Thread watch = new Thread(() -> watch(slow, drips, held, length), "watch");
        slow.start();
        watch.start();
        load.steadily(perSecond, length, during);
        join(watch);
        load.awaitQuiet(Duration.ofSeconds(15));
        drips.forEach(Drip::close);
        return held;
    }

    private void connect(int count, List<Drip> drips) {
        Drip.Kind[] kinds = Drip.Kind.values();
        for (int number = 0; number < count; number++) {
            drips.add(Drip.start(kinds[number % kinds.length], bench.facade().port(), largeFile, bench.loop()));
        }
    }

    /** Looks twice a second, from when all are there: that takes less than a second. */
    private void watch(Thread slow, List<Drip> drips, Map<Drip.Kind, Latencies> held, Duration length) {
        long start = System.nanoTime();
        join(slow);
        report.progress("%d slow clients after %d ms", drips.size(), since(start) / 1_000_000);
        List<Drip> left = new ArrayList<>(drips);
        while (!left.isEmpty() && since(start) < length.toNanos()) {
            Load.sleep(TimeUnit.MILLISECONDS.toNanos(500));
            Set<Integer> open = TcpTable.clientsOf(bench.facade().port());
            left.removeIf(drip -> !open.contains(drip.clientPort()) && note(drip, since(start), held));
        }
        left.forEach(drip -> note(drip, since(start), held));
        report.progress("%d of them are left after %d s", left.size(), length.toSeconds());
    }

    private static boolean note(Drip drip, long time, Map<Drip.Kind, Latencies> held) {
        held.computeIfAbsent(drip.kind(), kind -> new Latencies()).add(time);
        return true;
    }

    /** The kernel may take all of a first answer; the time for the next begins with its first byte. */
    private void judge(Map<Drip.Kind, Latencies> held) {
        held.forEach((kind, times) -> {
            double most = (kind == Drip.Kind.READ ? answer.multipliedBy(2) : request)
                    .plus(GRACE)
                    .toMillis();
            report.measure(
                    String.format(Locale.ROOT, "whoever drips (%s) is shown out within %.0f s", kind, most / 1_000),
                    times.percentile(100) <= most,
                    "%d clients; first after %.1f s, last after %.1f s",
                    times.count(),
                    times.percentile(0) / 1_000,
                    times.percentile(100) / 1_000);
        });
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

    /** The largest part of the playground. */
    private static String largeFile() {
        try (ZipFile jar = new ZipFile(Facade.jar().toFile())) {
            return "/graphiql"
                    + jar.stream()
                            .filter(entry -> entry.getName().startsWith("playground/assets/")
                                    && entry.getName().endsWith(".js"))
                            .max(Comparator.comparingLong(ZipEntry::getSize))
                            .orElseThrow()
                            .getName()
                            .substring("playground".length());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long since(long start) {
        return System.nanoTime() - start;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
