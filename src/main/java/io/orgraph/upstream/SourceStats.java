package io.orgraph.upstream;

import io.orgraph.failure.Health;

/** What goes on at one source, as this process sees it. To look costs the calls nothing; what is counted is since the start. */
public interface SourceStats {

    /** Calls that were sent and have no answer yet. */
    int underWay();

    /** Calls that wait for their turn. */
    int waiting();

    Health.Circuit circuit();

    /** Calls that were made once more. */
    long retries();

    /** Calls that were not made, since the source is left alone. */
    long circuitOpen();

    /** Calls that were not made, since too many others were under way. */
    long concurrencyLimited();

    /** Calls that were not made, since their operation had made all that it may. */
    long overBudget();
}
