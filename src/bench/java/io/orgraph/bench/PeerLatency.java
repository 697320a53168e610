package io.orgraph.bench;

/**
 * What answers cost and how long they took where requests come as a schedule says, however fast they are answered.
 *
 * @param perSecond the rate of the schedule
 * @param processorMillis as in {@link PeerResult}
 * @param hiccup the 99th percentile of what {@link Hiccups} measured at the same time, in milliseconds
 * @param failed as in {@link PeerResult}
 */
record PeerLatency(
        String peer,
        PeerQuery query,
        double perSecond,
        double processorMillis,
        double p50,
        double p99,
        double hiccup,
        int failed,
        String why) {

    /** How much longer one request in a hundred takes than the middle one. */
    double spread() {
        return p99 / p50;
    }
}
