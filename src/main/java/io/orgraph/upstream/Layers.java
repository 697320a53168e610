package io.orgraph.upstream;

import io.orgraph.failure.Health;

/** The layers of one source of which there is something to see. */
record Layers(OperationEnd end, SecondTry tries, ConcurrencyLimit limit, Breaker breaker) implements Traffic {

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
    public long secondTries() {
        return tries.made();
    }

    @Override
    public long leftAlone() {
        return breaker.turnedAwayCalls();
    }

    @Override
    public long crowdedOut() {
        return limit.turnedAwayCalls();
    }

    @Override
    public long overBudget() {
        return end.overBudget();
    }
}
