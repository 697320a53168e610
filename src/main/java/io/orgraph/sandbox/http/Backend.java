package io.orgraph.sandbox.http;

/**
 * What is behind a server.
 *
 * @param api works out the answers
 * @param decisions decides what becomes of each call
 * @param listener is told of each
 */
public record Backend(Api api, FaultDecisions decisions, CallListener listener) {

    /** An API to which nothing unusual ever happens, and nobody who listens. */
    public static Backend only(Api api) {
        return new Backend(api, FaultDecisions.USUAL, (request, status, outcome) -> {});
    }
}
