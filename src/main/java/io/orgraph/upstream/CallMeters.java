package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.model.SourceName;

/** Measures the calls to sources, where the deployment wants that. It is asked on event loops: it is quick and never throws. */
public interface CallMeters {

    /** What is told of each try of a call to that source. */
    CallMeter of(SourceName source);

    /** Says once where it can be seen, at any time, what goes on at that source. */
    void watch(SourceName source, SourceStats stats);

    /** Measures the calls to one source. */
    @FunctionalInterface
    interface CallMeter {
        /** One try has ended, as the source answered it or failed to, so many nanoseconds after it was sent. */
        void ended(Endpoint endpoint, Answer<Reply> answer, long nanos);
    }
}
