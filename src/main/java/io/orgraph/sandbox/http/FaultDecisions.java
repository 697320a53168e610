package io.orgraph.sandbox.http;

/** Decides what is to become of each call; asked once for each, from many threads at once. */
@FunctionalInterface
public interface FaultDecisions {
    /** Nothing unusual ever happens. */
    FaultDecisions USUAL = request -> FaultDecision.USUAL;

    /** What is decided for that call. */
    FaultDecision of(Request request);
}
