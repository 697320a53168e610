package io.orgraph.upstream;

import io.orgraph.failure.Health;

/** What goes on at one source, as this process sees it. To look costs the calls nothing; what is counted is since the start. */
public interface SourceStats {

    /** Calls that were sent and have no answer yet. */
    int underWay();

    /** Queued calls. */
    int waiting();

    Health.Circuit circuit();

    /** Calls that were sent once more. */
    long retries();

    /** Calls that were not sent, for that reason. */
    long unsent(UnsentReason reason);
}
