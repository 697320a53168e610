package io.orgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The report of a comparison: {@code target/bench/peers.md} and {@code peers.svg}. */
final class PeersReport {
    private final PeersOptions options;
    private final List<Peer> peers;
    private final List<PeerResult> results = new ArrayList<>();
    private final List<PeerResult> sizes = new ArrayList<>();
    private final List<PeerLatency> halves = new ArrayList<>();
    private final List<PeerResult> delayedPeaks = new ArrayList<>();
    private final List<PeerLatency> delayedHalves = new ArrayList<>();
    private final List<PeerLatency> atOneRate = new ArrayList<>();
    private final Map<String, List<Start>> starts = new LinkedHashMap<>();

    PeersReport(PeersOptions options, List<Peer> peers) {
        this.options = options;
        this.peers = peers;
    }

    void add(PeerResult result) {
        results.add(result);
    }

    void add(PeerLatency half) {
        halves.add(half);
    }

    /** Like {@link #add(PeerLatency)}, with an upstream that takes its time, and the peak that it is half of. */
    void addDelayed(PeerResult peak, PeerLatency half) {
        delayedPeaks.add(peak);
        delayedHalves.add(half);
    }

    /** A measurement at the rate that is the same for all servers. */
    void addAtOneRate(PeerLatency measured) {
        atOneRate.add(measured);
    }

    /** A measurement of {@code Q1} by which the cost of a row is judged; apart, since it comes later in a run. */
    void addSize(PeerResult result) {
        sizes.add(result);
    }

    /** One run of a server, from its start to its end. */
    void add(Peer peer, Start start) {
        starts.computeIfAbsent(peer.name(), name -> new ArrayList<>()).add(start);
    }

    /** Answers that were not as before, in all measurements. */
    int failed() {
        return Stream.of(results, sizes, delayedPeaks)
                        .flatMap(List::stream)
                        .mapToInt(PeerResult::failed)
                        .sum()
                + Stream.of(halves, delayedHalves, atOneRate)
                        .flatMap(List::stream)
                        .mapToInt(PeerLatency::failed)
                        .sum();
    }

    void write(String machine, Map<String, String> leftOut, Map<PeerQuery, Map<String, Long>> calls) {
        List<String> lines = new ArrayList<>();
        lines.add("# Orgraph beside other servers\n\n    src/bench/run Peers" + options + "\n");
        lines.add("- " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", " + machine);
        lines.add("- Medians of " + options.rounds() + " rounds of "
                + options.length().toSeconds() + " s after "
                + options.warmUp().toSeconds() + " s under load, and " + options.settling().toSeconds()
                + " s more of each query before it is measured; " + options.connections()
                + " requests in flight; JVMs with " + String.join(" ", PeerCatalog.MEMORY) + " -Xmx" + options.heap());
        lines.add(
                "- Only ratios within one run can be compared. Generator and upstream are one more process of this machine.");
        leftOut.forEach((name, why) -> lines.add("- Left out: " + name + " (" + why + ")"));
        lines.addAll(new PeersTable(peers, results).lines());
        lines.addAll(calls(calls));
        lines.addAll(new LatencyTable("At half of its own peak", peers, halves, false).lines());
        lines.addAll(new LatencyTable(
                        "At half of its own peak, by an upstream that takes "
                                + options.latency().toMillis() + " ms for each call",
                        peers,
                        delayedHalves,
                        false)
                .lines());
        lines.addAll(new LatencyTable("At one rate for all", peers, atOneRate, true).lines());
        lines.addAll(startTable());
        lines.addAll(new GrowthTable(options.workspaces(), growth()).lines());
        write(PeerTools.BUILT.resolve("peers.md"), String.join("\n", lines) + "\n");
        write(PeerTools.BUILT.resolve("peers.svg"), new GrowthChart(growth()).svg());
    }

    private List<String> calls(Map<PeerQuery, Map<String, Long>> calls) {
        List<String> lines = new ArrayList<>(List.of(
                "\n## Upstream calls of one request\n\nAll servers gave the same answers.\n",
                "| | "
                        + String.join(
                                " | ", calls.keySet().stream().map(Enum::name).toList()) + " |\n|---"
                        + "|---".repeat(calls.size()) + "|"));
        for (Peer peer : peers) {
            StringBuilder row = new StringBuilder("| " + peer.title() + " |");
            calls.values()
                    .forEach(each -> row.append(' ')
                            .append(each.containsKey(peer.name()) ? each.get(peer.name()) : "–")
                            .append(" |"));
            lines.add(row.toString());
        }
        return lines;
    }

    private List<String> startTable() {
        List<String> lines = new ArrayList<>(
                List.of("\n## Start and memory\n", "| | start to first answer ms | peak resident MB |\n|---|---|---|"));
        for (Peer peer : peers) {
            List<Start> own = starts.getOrDefault(peer.name(), List.of());
            if (!own.isEmpty()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "| %s | %.0f | %.0f |",
                        peer.title(),
                        PeersTable.median(own, Start::millis),
                        PeersTable.median(own, start -> start.peakKilobytes() / 1_024.0)));
            }
        }
        return lines;
    }

    private Map<String, TreeMap<Integer, Double>> growth() {
        Map<String, TreeMap<Integer, Double>> growth = new LinkedHashMap<>();
        for (Peer peer : peers) {
            for (int size : options.workspaces()) {
                List<PeerResult> own = sizes.stream()
                        .filter(result -> result.peer().equals(peer.name()) && result.workspaces() == size)
                        .toList();
                growth.computeIfAbsent(peer.title(), title -> new TreeMap<>())
                        .put(size, PeersTable.median(own, PeerResult::processorMillis) * 1_000 / size);
            }
        }
        return growth;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * How a server started, and how much memory it needed until its end.
     *
     * @param millis from the start of the process to the first answer
     */
    record Start(double millis, long peakKilobytes) {}
}
