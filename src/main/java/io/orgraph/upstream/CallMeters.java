package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.model.SourceName;

/**
 * Measures the calls to sources, where the deployment wants that. It is called on event loops: implementations return
 * quickly and never throw.
 */
public interface CallMeters {

    /** Returns the meter of the attempts of calls to that source. */
    CallMeter of(SourceName source);

    /** Publishes the statistics of that source, once for the life of the process. */
    void register(SourceName source, SourceStats stats);

    /** Measures the calls to one source. */
    @FunctionalInterface
    interface CallMeter {
        /** Records the end of an attempt, with its response or failure, so many nanoseconds after it was sent. */
        void ended(Endpoint endpoint, Answer<Reply> answer, long nanos);
    }
}
