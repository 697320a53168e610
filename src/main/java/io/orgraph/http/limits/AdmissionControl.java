package io.orgraph.http.limits;

import io.micronaut.http.HttpStatus;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.ClientDismissalReason;
import io.orgraph.http.response.Problem;
import io.orgraph.http.response.RejectionCounters;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Admits an operation, or says why not: this server is shutting down, the caller exceeded its rate limit or has its
 * share, or too many operations are in flight.
 */
@Singleton
public final class AdmissionControl {
    private final InFlightOperations inFlight;
    private final RateLimiter limiter;
    private final RejectionCounters counters;

    AdmissionControl(InFlightOperations inFlight, AdmissionLimits limits, RejectionCounters counters) {
        this.inFlight = inFlight;
        this.counters = counters;
        this.limiter = new RateLimiter(limits, System::nanoTime);
    }

    /** Runs the operation within the limits, or does not run it. */
    public <T> Checked<CompletionStage<T>> enter(List<?> callerNames, Supplier<CompletionStage<T>> operation) {
        Problem problem = beginOrSayWhyNot(callerNames);
        return problem == null ? Checked.passed(run(callerNames, operation)) : Checked.refused(problem);
    }

    /**
     * Charges the estimated cost of an admitted operation beyond its first token. Returns zero where the tokens were
     * available; otherwise the time to wait, and the operation must not run.
     */
    public Duration charge(long cost, List<?> callerNames) {
        Duration wait = limiter.takeFor(cost, callerNames);
        if (!wait.isZero()) {
            counters.count(ClientDismissalReason.RATE);
        }
        return wait;
    }

    /** Charges what an operation has cost beyond its estimate; tokens that are missing become debt of the caller. */
    public void settle(long expected, long actual, List<?> callerNames) {
        limiter.settle(expected, actual, callerNames);
    }

    private @Nullable Problem beginOrSayWhyNot(List<?> callerNames) {
        Duration wait = inFlight.isClosing() ? Duration.ZERO : limiter.take(callerNames);
        if (!wait.isZero()) {
            counters.count(ClientDismissalReason.RATE);
            return Problem.tooOften(wait);
        }
        return inFlight.begin(callerNames) ? null : noPlace();
    }

    private Problem noPlace() {
        if (!inFlight.isClosing() && inFlight.hasRoom()) {
            counters.count(ClientDismissalReason.SHARE);
            return Problem.SHARE;
        }
        counters.count(inFlight.isClosing() ? ClientDismissalReason.CLOSING : ClientDismissalReason.OVERLOAD);
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private <T> CompletionStage<T> run(List<?> callerNames, Supplier<CompletionStage<T>> operation) {
        boolean runs = false;
        try {
            CompletionStage<T> answer = operation.get();
            var unused = answer.whenComplete((result, bug) -> inFlight.end(callerNames));
            runs = true;
            return answer;
        } finally {
            if (!runs) {
                inFlight.end(callerNames);
            }
        }
    }
}
