package io.orgraph.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Health;
import io.orgraph.model.SourceName;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A circuit breaker. It stops calls to a failing source for a time, then lets a few trial calls through, then all calls
 * again. No response, one that is not HTTP, and 5xx count as failing. A 4xx, 429 or redirect is a response, and so is a
 * body that is too large or that an adapter cannot read: the response to one caller must not close a source to all
 * others. A rejected caller learns when to retry, and nothing about another caller's failure. Each change of state is a
 * line in the log.
 *
 * <p>The time counts from when the last failed call was sent, not from when it failed: a source that hangs is no less
 * down while a trial call still waits for it, and its return is noticed soon.
 */
final class CircuitBreakerChannel implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(CircuitBreakerChannel.class);

    private final Channel next;
    private final SourceName source;
    private final CircuitBreaker circuit;
    private final LongSupplier nanoTime;
    private final long openFor;
    private final AtomicLong lastFailingSent;
    private final LongAdder rejected = new LongAdder();
    private volatile long openUntil;

    CircuitBreakerChannel(UpstreamSettings settings, LongSupplier nanoTime, Channel next) {
        this.next = next;
        this.source = settings.source();
        this.nanoTime = nanoTime;
        this.openFor = settings.circuit().open().toNanos();
        this.lastFailingSent = new AtomicLong(nanoTime.getAsLong());
        this.circuit = CircuitBreaker.of(settings.source().value(), config(settings.circuit()));
        circuit.getEventPublisher()
                .onStateTransition(change -> LOG.warn(
                        "{} circuit {}", source, change.getStateTransition().getToState()));
    }

    @Override
    public void send(Call call, Receiver receiver) {
        if (circuitState() == Health.Circuit.OPEN || !circuit.tryAcquirePermission()) {
            receiver.receive(rejection());
            return;
        }
        long sent = nanoTime.getAsLong();
        next.send(call, receiver.after(answer -> count(answer, sent)));
    }

    @Override
    public String toString() {
        return "CircuitBreakerChannel(" + next + ")";
    }

    /**
     * The same circuit breaker in front of a queue: while it is open, calls are rejected before they wait in the queue.
     */
    Channel before(Channel queue) {
        return new BeforeQueue(this, queue);
    }

    Health.Circuit circuitState() {
        return switch (circuit.getState()) {
            case OPEN -> openUntil - nanoTime.getAsLong() > 0 ? Health.Circuit.OPEN : Health.Circuit.HALF_OPEN;
            case HALF_OPEN -> Health.Circuit.HALF_OPEN;
            default -> Health.Circuit.CLOSED;
        };
    }

    long rejectedCalls() {
        return rejected.sum();
    }

    private CircuitBreakerConfig config(CircuitBreakerSettings settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindow((int) settings.window().toSeconds(), settings.calls(), SlidingWindowType.TIME_BASED)
                .failureRateThreshold(settings.failurePercent())
                .permittedNumberOfCallsInHalfOpenState(settings.trials())
                .waitIntervalFunctionInOpenState(attempt -> millisToBeOpen())
                .recordResult(Boolean.TRUE::equals)
                .writableStackTraceEnabled(false)
                .clock(new MonotonicClock(nanoTime))
                .build();
    }

    /**
     * Called when the circuit opens. One millisecond less than the setting, since {@link #circuitState} checks after
     * the last one.
     */
    private long millisToBeOpen() {
        openUntil = lastFailingSent.get() + openFor;
        long millis = TimeUnit.NANOSECONDS.toMillis(openUntil - nanoTime.getAsLong());
        return Math.max(0, millis - 1);
    }

    private void count(Answer<Reply> answer, long sent) {
        HealthSignal signal = HealthSignal.of(answer);
        if (signal == HealthSignal.NONE) {
            circuit.releasePermission();
            return;
        }
        if (signal == HealthSignal.FAILS) {
            lastFailingSent.accumulateAndGet(sent, (one, other) -> one - other > 0 ? one : other);
        }
        circuit.onResult(0, TimeUnit.NANOSECONDS, signal == HealthSignal.FAILS);
    }

    private Answer<Reply> rejection() {
        rejected.increment();
        long left = Math.max(1, openUntil - nanoTime.getAsLong());
        // Rounded up to whole seconds, so that nobody retries too early.
        Duration seconds = Duration.ofSeconds((left + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1));
        return Answer.failed(new Failure.CircuitOpen(source, seconds));
    }

    /** Checks only whether the circuit is open: trial calls are granted when a call leaves the queue. */
    private record BeforeQueue(CircuitBreakerChannel breaker, Channel queue) implements Channel {
        @Override
        public void send(Call call, Receiver receiver) {
            if (breaker.circuitState() == Health.Circuit.OPEN) {
                receiver.receive(breaker.rejection());
            } else {
                queue.send(call, receiver);
            }
        }

        @Override
        public String toString() {
            return "CircuitBreakerChannel(" + queue + ")";
        }
    }
}
