package io.orgraph.upstream;

import io.orgraph.failure.Health;

/** The layers of one source of which there is something to see. */
record ChannelStack(BudgetChannel end, RetryChannel retry, ConcurrencyLimitChannel limit, CircuitBreakerChannel breaker)
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
        return retry.made();
    }

    @Override
    public long circuitOpen() {
        return breaker.turnedAwayCalls();
    }

    @Override
    public long concurrencyLimited() {
        return limit.turnedAwayCalls();
    }

    @Override
    public long overBudget() {
        return end.overBudget();
    }
}
