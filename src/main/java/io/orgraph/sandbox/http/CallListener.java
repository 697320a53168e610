package io.orgraph.sandbox.http;

/** Learns of every request when its answer is worked out and before it is sent; called from many threads at once. */
@FunctionalInterface
public interface CallListener {

    /** Takes note of one request, the status of its answer or 0 if there is none, and what becomes of it. */
    void answered(Request request, int status, CallEffect outcome);
}
