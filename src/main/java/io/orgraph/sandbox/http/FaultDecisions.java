package io.orgraph.sandbox.http;

/** Decides on the fault of each call; asked once for each, from many threads at once. */
@FunctionalInterface
public interface FaultDecisions {
    /** Never a fault. */
    FaultDecisions USUAL = request -> FaultDecision.USUAL;

    /** The decision for that call. */
    FaultDecision of(Request request);
}
