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
 * Lets an operation run, or says why not: this server is about to end, the caller asks too often or has its
 * share, or too much is under way.
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

    /** Runs it within the limits, or runs nothing. */
    public <T> Checked<CompletionStage<T>> enter(List<?> callerNames, Supplier<CompletionStage<T>> operation) {
        Problem problem = beginOrSayWhyNot(callerNames);
        return problem == null ? Checked.passed(run(callerNames, operation)) : Checked.refused(problem);
    }

    /**
     * Takes what an operation that was let in takes more for what it is expected to cost. Zero where that could be taken;
     * else how long to wait, and the operation is not to run.
     */
    public Duration charge(long cost, List<?> callerNames) {
        Duration wait = limiter.takeFor(cost, callerNames);
        if (!wait.isZero()) {
            counters.count(ClientDismissalReason.RATE);
        }
        return wait;
    }

    /** Takes what an operation has cost beyond what was taken for it; where that is not there, its caller owes it. */
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
