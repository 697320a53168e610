package io.orgraph.http;

import io.micronaut.http.HttpStatus;
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
final class Gate {
    private final Operations operations;
    private final Rates rates;
    private final Tally tally;

    Gate(Operations operations, AdmissionLimits limits, Tally tally) {
        this.operations = operations;
        this.tally = tally;
        this.rates = new Rates(limits, System::nanoTime);
    }

    /** Runs it within the limits, or runs nothing. */
    <T> Checked<CompletionStage<T>> enter(List<?> callerNames, Supplier<CompletionStage<T>> operation) {
        Problem problem = beginOrSayWhyNot(callerNames);
        return problem == null ? Checked.passed(run(callerNames, operation)) : Checked.refused(problem);
    }

    /**
     * Takes what an operation that was let in takes more for what it is expected to cost. Zero where that could be taken;
     * else how long to wait, and the operation is not to run.
     */
    Duration charge(long cost, List<?> callerNames) {
        Duration wait = rates.takeFor(cost, callerNames);
        if (!wait.isZero()) {
            tally.count(Dismissal.RATE);
        }
        return wait;
    }

    private @Nullable Problem beginOrSayWhyNot(List<?> callerNames) {
        Duration wait = operations.isClosing() ? Duration.ZERO : rates.take(callerNames);
        if (!wait.isZero()) {
            tally.count(Dismissal.RATE);
            return Problem.tooOften(wait);
        }
        return operations.begin(callerNames) ? null : noPlace();
    }

    private Problem noPlace() {
        if (!operations.isClosing() && operations.hasRoom()) {
            tally.count(Dismissal.SHARE);
            return Problem.SHARE;
        }
        tally.count(operations.isClosing() ? Dismissal.CLOSING : Dismissal.OVERLOAD);
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private <T> CompletionStage<T> run(List<?> callerNames, Supplier<CompletionStage<T>> operation) {
        boolean runs = false;
        try {
            CompletionStage<T> answer = operation.get();
            var unused = answer.whenComplete((result, bug) -> operations.end(callerNames));
            runs = true;
            return answer;
        } finally {
            if (!runs) {
                operations.end(callerNames);
            }
        }
    }
}
