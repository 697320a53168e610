package io.orgraph.http;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets an operation run, or says why not: this server is about to end, the caller asks too often, or too much is under way. */
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
        return problem == null ? Checked.passed(run(operation)) : Checked.refused(problem);
    }

    private @Nullable Problem beginOrSayWhyNot(List<?> callerNames) {
        if (!operations.isClosing() && !rates.take(callerNames)) {
            tally.count(Dismissal.RATE);
            return Problem.of(HttpStatus.TOO_MANY_REQUESTS);
        }
        if (operations.begin()) {
            return null;
        }
        tally.count(operations.isClosing() ? Dismissal.CLOSING : Dismissal.OVERLOAD);
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private <T> CompletionStage<T> run(Supplier<CompletionStage<T>> operation) {
        boolean runs = false;
        try {
            CompletionStage<T> answer = operation.get();
            var unused = answer.whenComplete((result, bug) -> operations.end());
            runs = true;
            return answer;
        } finally {
            if (!runs) {
                operations.end();
            }
        }
    }
}
