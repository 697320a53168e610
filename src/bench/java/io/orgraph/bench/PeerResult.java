package io.orgraph.bench;

/**
 * One measurement of one server.
 *
 * @param shared whether one caller sent all requests, instead of another one each
 * @param workspaces of the upstream
 * @param processorMillis processor time of the server for each request
 * @param calls of the upstream for each request
 * @param failed responses that were not byte for byte what the server had answered before the measurement
 * @param why the first of them in words; empty if there is none
 */
record PeerResult(
        String peer,
        PeerQuery query,
        boolean shared,
        int workspaces,
        double processorMillis,
        double perSecond,
        double p50,
        double p99,
        double calls,
        int failed,
        String why) {}
