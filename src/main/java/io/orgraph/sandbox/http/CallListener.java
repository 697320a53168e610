package io.orgraph.sandbox.http;

/**
 * Is notified of every request once its response is computed and before it is sent; called from many threads at once.
 */
@FunctionalInterface
public interface CallListener {

    /** Receives one request, the status of its response or 0 for none, and its effect. */
    void answered(Request request, int status, CallEffect outcome);
}
