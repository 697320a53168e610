package io.orgraph.sandbox.http;

/**
 * What is behind a server.
 *
 * @param api works out the answers
 * @param fates decides what becomes of each call
 * @param listener is told of each
 */
public record Behind(Api api, Fates fates, CallListener listener) {

    /** An API to which nothing unusual ever happens, and nobody who listens. */
    public static Behind only(Api api) {
        return new Behind(api, Fates.USUAL, (request, status, outcome) -> {});
    }
}
