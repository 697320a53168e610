package io.orgraph.bench;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what the servers answer before anything is measured, and counts the upstream calls of one request. */
final class PeersComparison {
    private final StaticUpstream upstream;
    private final Map<PeerQuery, List<?>> answers = new EnumMap<>(PeerQuery.class);
    private final Map<PeerQuery, Map<String, Long>> calls = new EnumMap<>(PeerQuery.class);

    PeersComparison(StaticUpstream upstream) {
        this.upstream = upstream;
    }

    /** The upstream calls of one request, by name of the server. */
    Map<PeerQuery, Map<String, Long>> calls() {
        return calls;
    }

    void compare(Peer peer, PeerQuery query, PeerLoad load) {
        // A first request may make calls that later ones do not need.
        List<?> answer = peer.canonical(load.ask(query));
        long made = load.callsOf(query);
        Map<String, Long> others = calls.computeIfAbsent(query, each -> new LinkedHashMap<>());
        List<?> other = answers.putIfAbsent(query, answer);
        if (other != null && !other.equals(answer)) {
            throw new IllegalStateException(
                    peer.name() + " answers " + query + " otherwise than " + others.keySet() + missing());
        }
        others.put(peer.name(), made);
        System.out.println("    " + peer.name() + " " + query + ": upstream calls " + made);
    }

    /** Fails if a server asked for what the upstream does not have. */
    void end() {
        if (!upstream.unknown().isEmpty()) {
            throw new IllegalStateException("The answers are not whole" + missing());
        }
    }

    private String missing() {
        return upstream.unknown().isEmpty() ? "" : "; the upstream does not have " + upstream.unknown();
    }
}
