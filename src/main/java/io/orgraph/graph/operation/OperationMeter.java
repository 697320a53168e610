package io.orgraph.graph.operation;

/**
 * Measures operations, where the deployment wants that. It is called on event loops: implementations return quickly and
 * never throw.
 */
@FunctionalInterface
public interface OperationMeter {

    /**
     * Records the end of an operation, so many nanoseconds after the engine was called.
     *
     * @param own the part of them in which no call was waited for
     */
    void ended(Kind kind, Outcome outcome, long nanos, long own);

    /** The kind of an operation. */
    enum Kind {
        QUERY,
        MUTATION,
        /** Unknown: the document was not run. */
        UNKNOWN
    }

    /** The outcome of an operation. */
    enum Outcome {
        /** All requested data, without errors. */
        WHOLE,
        /** Partial data, with errors for the rest. */
        PARTIAL,
        /** The deadline had passed, or the client had disconnected: partial data. */
        CUT_SHORT,
        /** No data, since something failed. */
        FAILED,
        /** The document or its variables are invalid. */
        REFUSED,
        /** The operation exceeds a limit on length, depth, width or cost. */
        OVER_LIMIT
    }
}
