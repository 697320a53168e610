package io.orgraph.bench;

import java.util.List;
import java.util.Locale;

/** Prints what was done and about how long the rest takes. */
final class PeersClock {
    /** What a server takes to start and to end. */
    static final int START_SECONDS = 5;

    private final long begun = System.nanoTime();
    private final long planned;
    private long done;

    PeersClock(PeersOptions options, List<Peer> peers) {
        this.planned = options.rounds()
                * peers.stream().mapToLong(peer -> seconds(options, peer)).sum();
    }

    /** @param took what it was planned to take; if so far all took longer than planned, the rest will too */
    void say(long took, String format, Object... values) {
        done += took;
        double elapsed = (System.nanoTime() - begun) / 1e9;
        long left = Math.round((planned - done) * Math.max(1, elapsed / Math.max(1, done)));
        System.out.println("    " + String.format(Locale.ROOT, format, values) + "; about "
                + (left < 120 ? left + " s" : left / 60 + " min") + " left");
    }

    private static long seconds(PeersOptions options, Peer peer) {
        long length = options.length().toSeconds();
        long queries =
                options.queries().stream().filter(peer.queries()::contains).count();
        return START_SECONDS
                + options.warmUp().toSeconds()
                + queries * (6 * length + 3 * options.settling().toSeconds())
                + options.workspaces().size() * (1 + length);
    }
}
