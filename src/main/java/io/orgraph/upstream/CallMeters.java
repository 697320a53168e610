package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.model.SourceName;

/** Measures the calls to sources, where the deployment wants that. It is asked on event loops: it is quick and never throws. */
public interface CallMeters {

    /** Measures each attempt of a call to that source. */
    CallMeter of(SourceName source);

    /** Makes the statistics of that source visible, once for all. */
    void register(SourceName source, SourceStats stats);

    /** Measures the calls to one source. */
    @FunctionalInterface
    interface CallMeter {
        /** One attempt has ended, as the source answered it or failed to, so many nanoseconds after it was sent. */
        void ended(Endpoint endpoint, Answer<Reply> answer, long nanos);
    }
}
