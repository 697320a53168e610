package io.orgraph.upstream;

import io.orgraph.failure.Health;

/**
 * Statistics of the calls to one source, as this process sees them. Reading them costs the calls nothing; counters
 * begin at the start of the process.
 */
public interface SourceStats {

    /** Calls that were sent and have no response yet. */
    int underWay();

    /** Calls in the queue. */
    int waiting();

    Health.Circuit circuit();

    /** Retries sent. */
    long retries();

    /** Calls that were not sent, by reason. */
    long unsent(UnsentReason reason);

    /** Rows of its lists that could not be read. */
    long unreadableRows();
}
