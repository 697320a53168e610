package io.orgraph.graph.operation;

/** Measures operations, where the deployment wants that. It is asked on event loops: it is quick and never throws. */
@FunctionalInterface
public interface OperationMeter {

    /**
     * One operation has ended, so many nanoseconds after the engine was asked.
     *
     * @param own how many of them none of its calls was waited for
     */
    void ended(Kind kind, Outcome outcome, long nanos, long own);

    /** What an operation is. */
    enum Kind {
        QUERY,
        MUTATION,
        /** Nobody knows: its document was not run. */
        UNKNOWN
    }

    /** What came of an operation. */
    enum Outcome {
        /** All that was asked for. */
        WHOLE,
        /** Some of it, and errors for the rest. */
        PARTIAL,
        /** Its time was over, or its client had gone: some of it, for nobody perhaps. */
        CUT_SHORT,
        /** Nothing, since something failed. */
        FAILED,
        /** Its document, or what came with it, is not as it should be. */
        REFUSED,
        /** It is longer, deeper, wider or dearer than a setting allows. */
        OVER_LIMIT
    }
}
