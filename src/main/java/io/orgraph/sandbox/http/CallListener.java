package io.orgraph.sandbox.http;

/** Learns of every request when its answer is worked out and before it is sent; called from many threads at once. */
@FunctionalInterface
public interface CallListener {

    /** Takes note of one request and the status of its answer. */
    void answered(Request request, int status);
}
