package io.orgraph.sandbox.http;

/** Something that answers requests; called from many threads at once. */
@FunctionalInterface
public interface Api {

    /** Answers at once and never waits: the server adds the latency. */
    Reply answer(Request request);
}
