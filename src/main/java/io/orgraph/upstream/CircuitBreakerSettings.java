package io.orgraph.upstream;

import java.time.Duration;

/**
 * Circuit breaker: when calls to a failing source stop, and for how long.
 *
 * @param failurePercent the percentage of failed calls that opens it
 * @param calls the minimum number of calls that the percentage is computed from
 * @param window the time over which calls count, in whole seconds
 * @param open how long it stays open, from when the last failed call was sent
 * @param trials how many trial calls then find out whether the source has recovered
 */
public record CircuitBreakerSettings(int failurePercent, int calls, Duration window, Duration open, int trials) {
    public static final CircuitBreakerSettings DEFAULT =
            new CircuitBreakerSettings(50, 20, Duration.ofSeconds(10), Duration.ofSeconds(5), 3);

    public CircuitBreakerSettings withCalls(int other) {
        return new CircuitBreakerSettings(failurePercent, other, window, open, trials);
    }

    public CircuitBreakerSettings withOpen(Duration other) {
        return new CircuitBreakerSettings(failurePercent, calls, window, other, trials);
    }
}
