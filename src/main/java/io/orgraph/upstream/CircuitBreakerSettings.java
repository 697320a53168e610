package io.orgraph.upstream;

import java.time.Duration;

/**
 * Circuit breaker: when a source that fails is left alone, and for how long.
 *
 * @param failurePercent how many of a hundred calls have to fail
 * @param calls of how many calls at least
 * @param window in which time, in whole seconds
 * @param open how long it is left alone, from the last call that failed
 * @param trials how many calls then find out whether it answers again
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
