package io.orgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a request costs and waits where requests come by a schedule, as a Markdown table: medians of all rounds. */
final class LatencyTable {
    private final String title;
    private final List<Peer> peers;
    private final List<PeerLatency> measured;
    private final boolean isOneRate;

    /** @param isOneRate whether the rate was the same for all, so that what they cost can be compared */
    LatencyTable(String title, List<Peer> peers, List<PeerLatency> measured, boolean isOneRate) {
        this.title = title;
        this.peers = peers;
        this.measured = measured;
        this.isOneRate = isOneRate;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "\n## " + title + ", each request by another caller\n",
                "| | | requests/s | processor ms/request |" + (isOneRate ? " ÷ the first |" : "")
                        + " p50 ms | p99 ms | p99 ÷ p50 | p99 of hiccups | failed |\n|---|---|---|---|" + (isOneRate ? "---|" : "")
                        + "---|---|---|---|---|"));
        for (PeerQuery query : PeerQuery.values()) {
            OptionalDouble first = OptionalDouble.empty();
            for (Peer peer : peers) {
                List<PeerLatency> own = measured.stream()
                        .filter(each ->
                                each.query() == query && each.peer().equals(peer.name()))
                        .toList();
                if (!own.isEmpty()) {
                    double took = PeersTable.median(own, PeerLatency::processorMillis);
                    first = first.isPresent() ? first : OptionalDouble.of(took);
                    lines.add(row(query, peer, own, isOneRate ? " " + PeersTable.ratio(took, first) + " |" : ""));
                }
            }
        }
        return lines;
    }

    private static String row(PeerQuery query, Peer peer, List<PeerLatency> own, String ratio) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.3f |%s %.2f | %.2f | %.1f | %.2f | %d |",
                query,
                peer.title(),
                PeersTable.median(own, PeerLatency::perSecond),
                PeersTable.median(own, PeerLatency::processorMillis),
                ratio,
                PeersTable.median(own, PeerLatency::p50),
                PeersTable.median(own, PeerLatency::p99),
                PeersTable.median(own, PeerLatency::spread),
                PeersTable.median(own, PeerLatency::hiccup),
                own.stream().mapToInt(PeerLatency::failed).sum());
    }
}
