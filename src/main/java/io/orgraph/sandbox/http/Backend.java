package io.orgraph.sandbox.http;

/**
 * The API behind a server, with its faults and its listener.
 *
 * @param api computes the responses
 * @param decisions decides on the fault of each call
 * @param listener is notified of each call
 */
public record Backend(Api api, FaultDecisions decisions, CallListener listener) {

    /** An API without faults and without a listener. */
    public static Backend only(Api api) {
        return new Backend(api, FaultDecisions.USUAL, (request, status, outcome) -> {});
    }
}
