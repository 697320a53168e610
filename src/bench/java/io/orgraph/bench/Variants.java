package io.orgraph.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Orgraph beside itself: with other options of the JVM, by another Java, or as another jar. All variants run at the same time and
 * are measured in turns, so that what the machine does meanwhile is the same for all; only ratios count.
 */
final class Variants {
    private final VariantsOptions options;
    private final EventLoop loop = EventLoop.start("clients");
    private final StaticUpstream upstream = StaticUpstream.start(PeerData.of(Peers.WORKSPACES));
    private final Map<Peer, PeerProcess> processes = new LinkedHashMap<>();
    private final Map<Peer, PeerLoad> loads = new LinkedHashMap<>();
    private final List<PeerLatency> halves = new ArrayList<>();
    private final VariantsReport report;
    private int failed;

    private Variants(VariantsOptions options) {
        this.options = options;
        this.report = new VariantsReport("Orgraph beside itself", "Variants", options);
    }

    public static void main(String[] arguments) throws IOException {
        try {
            Variants run = new Variants(VariantsOptions.of(new PeerTools(), arguments));
            System.exit(run.run());
        } catch (IllegalArgumentException told) {
            System.err.println(told.getMessage());
            System.exit(2);
        }
    }

    private int run() throws IOException {
        try {
            options.variants().forEach(this::start);
            options.measuring().queries().forEach(this::measure);
        } finally {
            loads.values().forEach(PeerLoad::close);
            processes.values().forEach(PeerProcess::close);
        }
        List<Peer> labelled = options.variants().stream()
                .map(variant -> new Peer(variant.name(), variant.name(), variant.kind(), variant.launch()))
                .toList();
        new LatencyTable("At half of the peak of the first", labelled, halves, true)
                .lines()
                .forEach(report::add);
        report.write("variants.md");
        return failed == 0 ? 0 : 1;
    }

    private void start(Peer variant) {
        PeerProcess process = PeerProcess.start(variant, upstream.uri(), Facade.jar().getParent());
        processes.put(variant, process);
        PeerLoad load = new PeerLoad(process, upstream, loop, options.measuring().connections());
        loads.put(variant, load);
        process.awaitFirstAnswer(load.clients());
        System.out.println("    " + variant.name() + " answers");
    }

    private void measure(PeerQuery query) {
        PeersOptions how = options.measuring();
        loads.forEach((variant, load) -> load.warmUp(query, Peers.WORKSPACES, how.warmUp()));
        Map<Peer, List<PeerResult>> results = new LinkedHashMap<>();
        for (int round = 0; round < how.rounds(); round++) {
            for (Peer variant : order(round)) {
                PeerResult result = loads.get(variant).measure(query, false, Peers.WORKSPACES, how.length());
                results.computeIfAbsent(variant, first -> new ArrayList<>()).add(result);
                failed += result.failed();
                System.out.printf(
                        Locale.ROOT, "    %s %s: %.3f ms%n", query, variant.name(), result.processorMillis());
            }
        }
        table(query, results);
        results.get(options.variants().get(0)).forEach(this::measureAtHalf);
    }

    /** All variants at the same rate. */
    private void measureAtHalf(PeerResult peak) {
        for (Peer variant : order(halves.size() / options.variants().size())) {
            PeerLatency half = loads.get(variant).atHalfOf(peak, options.measuring().length());
            halves.add(half);
            failed += half.failed();
            System.out.printf(
                    Locale.ROOT,
                    "    %s %s at half: %.3f ms, p50 %.2f ms, p99 %.2f ms%n",
                    peak.query(),
                    variant.name(),
                    half.processorMillis(),
                    half.p50(),
                    half.p99());
        }
    }

    /** Forward and backward in turn, so that nobody is always first. */
    private List<Peer> order(int round) {
        List<Peer> order = new ArrayList<>(options.variants());
        if (round % 2 == 1) {
            Collections.reverse(order);
        }
        return order;
    }

    private void table(PeerQuery query, Map<Peer, List<PeerResult>> results) {
        report.add("\n## " + query + ", each request by another caller\n");
        report.add("| | processor ms/request | ÷ the first | p50 ms | p99 ms | resident so far, MB | failed |\n"
                + "|---|---|---|---|---|---|---|");
        OptionalDouble first = OptionalDouble.of(PeersTable.median(
                results.get(options.variants().get(0)), PeerResult::processorMillis));
        for (Peer variant : options.variants()) {
            List<PeerResult> own = results.get(variant);
            double took = PeersTable.median(own, PeerResult::processorMillis);
            report.add(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %s | %.1f | %.1f | %d | %d |",
                    variant.name(),
                    took,
                    PeersTable.ratio(took, first),
                    PeersTable.median(own, PeerResult::p50),
                    PeersTable.median(own, PeerResult::p99),
                    processes.get(variant).peakResidentKilobytes() / 1024,
                    own.stream().mapToInt(PeerResult::failed).sum()));
        }
    }
}
