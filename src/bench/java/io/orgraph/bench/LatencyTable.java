package io.orgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a request costs and waits at half of the peak, as a Markdown table: medians of all rounds. */
final class LatencyTable {
    private final String title;
    private final List<Peer> peers;
    private final List<PeerLatency> halves;

    LatencyTable(String title, List<Peer> peers, List<PeerLatency> halves) {
        this.title = title;
        this.peers = peers;
        this.halves = halves;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "\n## " + title + ", each request by another caller\n",
                "| | | requests/s | processor ms/request | p50 ms | p99 ms | p99 ÷ p50 | failed |\n"
                        + "|---|---|---|---|---|---|---|---|"));
        for (PeerQuery query : PeerQuery.values()) {
            for (Peer peer : peers) {
                List<PeerLatency> own = halves.stream()
                        .filter(half -> half.query() == query && half.peer().equals(peer.name()))
                        .toList();
                if (!own.isEmpty()) {
                    lines.add(row(query, peer, own));
                }
            }
        }
        return lines;
    }

    private static String row(PeerQuery query, Peer peer, List<PeerLatency> own) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.3f | %.2f | %.2f | %.1f | %d |",
                query,
                peer.title(),
                PeersTable.median(own, PeerLatency::perSecond),
                PeersTable.median(own, PeerLatency::processorMillis),
                PeersTable.median(own, PeerLatency::p50),
                PeersTable.median(own, PeerLatency::p99),
                PeersTable.median(own, PeerLatency::spread),
                own.stream().mapToInt(PeerLatency::failed).sum());
    }
}
