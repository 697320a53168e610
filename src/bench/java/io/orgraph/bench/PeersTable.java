package io.orgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The results of all rounds as Markdown tables: medians, and ratios to the best of the other GraphQL servers. */
final class PeersTable {
    private final List<Peer> peers;
    private final List<PeerResult> results;

    PeersTable(List<Peer> peers, List<PeerResult> results) {
        this.peers = peers;
        this.results = results;
    }

    /** One table for each query and for each way to be asked. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (PeerQuery query : PeerQuery.values()) {
            for (boolean shared : new boolean[] {false, true}) {
                List<PeerResult> cell = results.stream()
                        .filter(result -> result.query() == query && result.shared() == shared)
                        .toList();
                if (!cell.isEmpty()) {
                    lines.add("\n## " + query + ", "
                            + (shared ? "one caller for all" : "each request by another caller") + "\n");
                    table(cell, lines);
                }
            }
        }
        return lines;
    }

    private void table(List<PeerResult> cell, List<String> lines) {
        lines.add(
                "| | processor ms/request | ÷ best other | ÷ pass-through | requests/s | p50 ms | p99 ms"
                        + " | calls/request | failed |\n|---|---|---|---|---|---|---|---|---|");
        OptionalDouble best = peers.stream()
                .filter(peer -> peer.kind() == Peer.Kind.PLAIN)
                .map(peer -> of(peer.name(), cell))
                .filter(own -> !own.isEmpty())
                .mapToDouble(own -> median(own, PeerResult::processorMillis))
                .min();
        List<PeerResult> passed = of("passthrough", cell);
        OptionalDouble passing = passed.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(median(passed, PeerResult::processorMillis));
        for (Peer peer : peers) {
            List<PeerResult> own = of(peer.name(), cell);
            if (!own.isEmpty()) {
                lines.add(row(peer, own, best, passing));
            }
        }
    }

    private static String row(Peer peer, List<PeerResult> own, OptionalDouble best, OptionalDouble passing) {
        double took = median(own, PeerResult::processorMillis);
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %s | %s | %.0f | %.1f | %.1f | %.1f | %d |",
                peer.title(),
                took,
                ratio(took, best),
                ratio(took, passing),
                median(own, PeerResult::perSecond),
                median(own, PeerResult::p50),
                median(own, PeerResult::p99),
                median(own, PeerResult::calls),
                own.stream().mapToInt(PeerResult::failed).sum());
    }

    /** The ratio of two figures, or a dash where there is nothing to compare with. */
    static String ratio(double value, OptionalDouble reference) {
        return reference.isPresent() && reference.getAsDouble() > 0
                ? String.format(Locale.ROOT, "%.2f", value / reference.getAsDouble())
                : "–";
    }

    static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static List<PeerResult> of(String peer, List<PeerResult> cell) {
        return cell.stream().filter(result -> result.peer().equals(peer)).toList();
    }
}
