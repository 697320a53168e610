package io.orgraph.faults;

import io.orgraph.testkit.Fault;

/**
 * A fault at a moment: a row of the matrix.
 *
 * @param everywhere whether it strikes every call to the source, and not just the one that the operation is about
 */
record FaultCase(String fault, String moment, SourceAddress place, boolean everywhere, Answering answering) {
    static final String MARKER = "MARKER";

    static final String BEFORE = "before any byte";
    static final String IN_HEAD = "in the head";
    static final String IN_BODY = "in the body";
    /** The source has acted, and nothing of its answer was sent. */
    static final String AFTER = "after it took effect";
    /** In the place of what the source would have said, and it never acted. */
    static final String INSTEAD = "instead of the answer";
    /** The source has acted, and something else was said. */
    static final String ALTERED = "in place of the answer";

    static FaultCase of(String fault, String moment, Answering answering) {
        return new FaultCase(fault, moment, SourceAddress.SERVED, false, answering);
    }

    /** One that keeps Orgraph waiting. */
    static FaultCase waiting(String fault, String moment, Answering answering) {
        return new FaultCase(fault, moment, SourceAddress.WATCHED, false, answering);
    }

    @Override
    public String toString() {
        return fault + ", " + moment;
    }

    /** What the client gets instead of what the source would say. */
    @FunctionalInterface
    interface Answering {
        Fault instead(Relay call);
    }
}
