package io.orgraph.bench;

/**
 * What answers cost and how long they took at half of the peak: requests come as a schedule says, however fast they are answered.
 *
 * @param perSecond half of what the server answered with a fixed number of requests in flight, just before
 * @param processorMillis as in {@link PeerResult}
 * @param failed as in {@link PeerResult}
 */
record PeerLatency(
        String peer,
        PeerQuery query,
        double perSecond,
        double processorMillis,
        double p50,
        double p99,
        int failed,
        String why) {

    /** How much longer one request in a hundred takes than the middle one. */
    double spread() {
        return p99 / p50;
    }
}
