package io.orgraph.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Orgraph beside other servers on the same work: the same data, the same questions, the same load, in turns. */
final class Peers {
    /** Those of the upstream, but where the cost of a row is measured. */
    static final int WORKSPACES = 20;

    private final PeersOptions options;
    private final List<Peer> peers;
    private final Path scratch;
    private final EventLoop loop = EventLoop.start("clients");
    private final StaticUpstream upstream = StaticUpstream.start(PeerData.of(WORKSPACES));
    private final PeersComparison comparison = new PeersComparison(upstream);
    private final PeersReport report;
    private final PeersClock clock;

    /** For each query, a third of what the first server answered that was measured. */
    private final Map<PeerQuery, Double> oneRate = new EnumMap<>(PeerQuery.class);

    private Peers(PeersOptions options, List<Peer> peers, Path scratch) {
        this.options = options;
        this.peers = peers;
        this.scratch = scratch;
        this.report = new PeersReport(options, peers);
        this.clock = new PeersClock(options, peers);
    }

    public static void main(String[] arguments) {
        try {
            PeersOptions options = PeersOptions.of(arguments);
            PeersChecks.main();
            System.exit(run(options));
        } catch (IllegalArgumentException | IllegalStateException told) {
            System.err.println(told.getMessage());
            System.exit(told instanceof IllegalArgumentException ? 2 : 1);
        }
    }

    private static int run(PeersOptions options) {
        PeerTools tools = new PeerTools();
        String machine = machine(tools);
        System.out.println(machine);
        Path scratch = Facade.jar().getParent();
        PeerCatalog catalog = new PeerCatalog(options, tools, scratch);
        List<Peer> peers = catalog.peers();
        catalog.leftOut().forEach((name, why) -> System.out.println("Left out: " + name + ", since " + why));
        if (peers.isEmpty() || options.namesPeers() && !catalog.leftOut().isEmpty()) {
            throw new IllegalStateException("Not all that was asked for can be measured");
        }
        Peers run = new Peers(options, peers, scratch);
        run.compareAnswers();
        run.measure();
        run.report.write(machine, catalog.leftOut(), run.comparison.calls());
        return run.verdict();
    }

    private static String machine(PeerTools tools) {
        return String.format(
                Locale.ROOT,
                "%d cores, %s %s, JDK %s for the servers%s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                tools.javaVersion(),
                tools.javaVersion().startsWith("25") ? "" : " (JAVA_HOME names no JDK 25)");
    }

    private void compareAnswers() {
        System.out.println("Answers and upstream calls of one request");
        for (Peer peer : peers) {
            try (PeerProcess process = PeerProcess.start(peer, upstream.uri(), scratch);
                    PeerLoad load = load(process)) {
                process.awaitFirstAnswer(load.clients());
                queries(peer).forEach(query -> comparison.compare(peer, query, load));
            }
        }
        comparison.end();
    }

    private void measure() {
        for (int round = 1; round <= options.rounds(); round++) {
            // Forward and backward in turn, so that nobody is always first.
            List<Peer> order = new ArrayList<>(peers);
            if (round % 2 == 0) {
                Collections.reverse(order);
            }
            for (Peer peer : order) {
                measure(peer, round);
            }
        }
    }

    private void measure(Peer peer, int round) {
        upstream.serve(PeerData.of(WORKSPACES));
        long begun = System.nanoTime();
        try (PeerProcess process = PeerProcess.start(peer, upstream.uri(), scratch);
                PeerLoad load = load(process)) {
            process.awaitFirstAnswer(load.clients());
            double took = (System.nanoTime() - begun) / 1e6;
            clock.say(PeersClock.START_SECONDS, "round %d, %s: first answer after %.0f ms", round, peer.name(), took);
            warmUp(peer, load);
            measure(peer, load);
            growth(load);
            report.add(peer, new PeersReport.Start(took, process.peakResidentKilobytes()));
        }
    }

    /** Half of the time for the deepest query, since it has most to compile. */
    private void warmUp(Peer peer, PeerLoad load) {
        List<PeerQuery> queries = queries(peer);
        Duration left = options.warmUp();
        for (int place = queries.size() - 1; place >= 0; place--) {
            Duration part = place == 0 ? left : left.dividedBy(2);
            load.warmUp(queries.get(place), WORKSPACES, part);
            left = left.minus(part);
        }
        clock.say(options.warmUp().toSeconds(), "warmed up for %d s", options.warmUp().toSeconds());
    }

    private void measure(Peer peer, PeerLoad load) {
        for (PeerQuery query : queries(peer)) {
            for (boolean shared : new boolean[] {false, true}) {
                load.settle(query, shared, WORKSPACES, options.settling());
                PeerResult result = load.measure(query, shared, WORKSPACES, options.length());
                report.add(result);
                clock.say(
                        options.settling().plus(options.length()).toSeconds(),
                        "%s, %s: %.3f ms of processor time, %.0f/s, p50 %.1f ms, p99 %.1f ms, %.1f calls, %d failed%s",
                        query,
                        shared ? "one caller" : "each by another caller",
                        result.processorMillis(),
                        result.perSecond(),
                        result.p50(),
                        result.p99(),
                        result.calls(),
                        result.failed(),
                        result.why());
                if (!shared) {
                    measureAtHalf(result, load);
                    measureAtOneRate(result, load);
                    measureDelayed(query, load);
                }
            }
        }
    }

    private void measureAtHalf(PeerResult peak, PeerLoad load) {
        PeerLatency half = load.atHalfOf(peak, options.length());
        report.add(half);
        say(half);
    }

    /** The peak, and half of it, by an upstream that does not answer at once. */
    private void measureDelayed(PeerQuery query, PeerLoad load) {
        upstream.answerAfter(options.latency());
        load.settle(query, false, WORKSPACES, options.settling());
        PeerResult peak = load.measure(query, false, WORKSPACES, options.length());
        PeerLatency half = load.atHalfOf(peak, options.length());
        upstream.answerAfter(Duration.ZERO);
        report.addDelayed(peak, half);
        clock.say(
                options.settling().plus(options.length()).toSeconds(),
                "%s by an upstream of %d ms: %.0f/s, %d failed%s",
                query,
                options.latency().toMillis(),
                peak.perSecond(),
                peak.failed(),
                peak.why());
        say(half);
    }

    /** Left out for a server that can hardly answer as many. */
    private void measureAtOneRate(PeerResult peak, PeerLoad load) {
        double rate = oneRate.computeIfAbsent(peak.query(), first -> peak.perSecond() / 3);
        if (rate > 0.9 * peak.perSecond()) {
            clock.say(options.length().toSeconds(), "%s at %.0f/s: too many for it", peak.query(), rate);
            return;
        }
        PeerLatency measured = load.atRate(rate, peak, options.length());
        report.addAtOneRate(measured);
        say(measured);
    }

    private void say(PeerLatency measured) {
        clock.say(
                options.length().toSeconds(),
                "%s at %.0f/s: %.3f ms of processor time, p50 %.1f ms, p99 %.1f ms, %d failed%s",
                measured.query(),
                measured.perSecond(),
                measured.processorMillis(),
                measured.p50(),
                measured.p99(),
                measured.failed(),
                measured.why());
    }

    private void growth(PeerLoad load) {
        for (int size : options.workspaces()) {
            upstream.serve(PeerData.of(size));
            load.warmUp(PeerQuery.Q1, size, Duration.ofSeconds(1));
            PeerResult result = load.measure(PeerQuery.Q1, false, size, options.length());
            report.addSize(result);
            clock.say(
                    1 + options.length().toSeconds(),
                    "Q1 of %d workspaces: %.2f µs of processor time for each row, %d failed%s",
                    size,
                    result.processorMillis() * 1_000 / size,
                    result.failed(),
                    result.why());
        }
    }

    private PeerLoad load(PeerProcess process) {
        return new PeerLoad(process, upstream, loop, options.connections());
    }

    private List<PeerQuery> queries(Peer peer) {
        return options.queries().stream().filter(peer.queries()::contains).toList();
    }

    private int verdict() {
        System.out.println("See " + PeerTools.BUILT.resolve("peers.md") + " and peers.svg");
        if (report.failed() > 0) {
            System.out.println("FAIL: " + report.failed() + " answers were not as before the measurement");
        }
        return report.failed() == 0 ? 0 : 1;
    }
}
