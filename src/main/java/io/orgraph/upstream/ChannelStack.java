package io.orgraph.upstream;

import io.orgraph.failure.Health;

/**
 * The channels of one source whose state is observable.
 *
 * @param budget the outermost channel, which every call enters
 */
record ChannelStack(
        BudgetChannel budget,
        RetryChannel retry,
        ConcurrencyLimitChannel limit,
        CircuitBreakerChannel breaker,
        HealthChannel health,
        UnreadableRowLog unreadable)
        implements SourceStats {

    @Override
    public int underWay() {
        return limit.underWay();
    }

    @Override
    public int waiting() {
        return limit.waiting();
    }

    @Override
    public Health.Circuit circuit() {
        return breaker.circuitState();
    }

    @Override
    public long retries() {
        return retry.retries();
    }

    @Override
    public long unsent(UnsentReason reason) {
        return switch (reason) {
            case CIRCUIT -> breaker.rejectedCalls();
            case CONCURRENCY -> limit.rejectedCalls();
            case BUDGET -> budget.overBudget();
        };
    }

    @Override
    public long unreadableRows() {
        return unreadable.rows();
    }

    /** The health by the last calls, and whether the circuit breaker lets calls through. */
    Health currentHealth() {
        return health.health().with(breaker.circuitState());
    }

    @Override
    public String toString() {
        return budget.toString();
    }
}
