package io.orgraph.http;

import io.micronaut.http.HttpResponse;
import io.orgraph.authentication.Principal;
import io.orgraph.budget.OperationBudget;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationMeter.Outcome;
import io.orgraph.graph.operation.OperationReport;
import io.orgraph.log.LogLimit;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line an operation that was let in: its name and kind, who asked where they say so, what came of it, the status, what it
 * was expected to cost, how many calls it needed, milliseconds, request id.
 */
final class OperationLog {
    private static final Logger LOG = LoggerFactory.getLogger(LogLimit.OPERATIONS);

    private final Principal principal;
    private final Function<OperationBudget, OperationContext> operations;
    private final long start = System.nanoTime();
    private volatile @Nullable OperationContext operation;

    OperationLog(Principal principal, Function<OperationBudget, OperationContext> operations) {
        this.principal = principal;
        this.operations = operations;
    }

    /** Gives what the operation is run with. */
    OperationContext begins(OperationBudget budget) {
        OperationContext begun = operations.apply(budget);
        operation = begun;
        return begun;
    }

    /** Gives back the same answer; the line is written when it is there, or nobody waits for it any more. */
    <R extends HttpResponse<?>> CompletionStage<R> told(CompletionStage<R> answer) {
        OperationContext begun = operation;
        if (begun != null && LOG.isInfoEnabled()) {
            var unused = answer.whenComplete((sent, bug) -> write(begun, sent));
        }
        return answer;
    }

    private void write(OperationContext operation, @Nullable HttpResponse<?> sent) {
        OperationReport report = operation.report();
        LOG.info(
                "Operation {} ({}) of {}: {}, {}, cost {}, {} calls, {} ms, request {}",
                orDash(report.name()),
                report.kind().name().toLowerCase(Locale.ROOT),
                principal.name() == null ? "anybody" : principal.name(),
                sent == null ? "not answered" : outcome(report.outcome()),
                sent == null ? "-" : sent.code(),
                orDash(report.cost()),
                operation.budget().granted(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                operation.requestId());
    }

    private static Object orDash(@Nullable Object known) {
        return known == null ? "-" : known;
    }

    private static String outcome(@Nullable Outcome outcome) {
        return outcome == null ? "failed" : outcome.name().toLowerCase(Locale.ROOT);
    }
}
