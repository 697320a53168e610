package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationMeter.Outcome;
import io.orgraph.graph.operation.OperationReport;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.ProtocolVersion;
import io.orgraph.log.LogLimit;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs one line for each admitted operation once it is answered or its client has disconnected: its name and kind, the
 * principal, the front end where there are several, the outcome, the status, the estimated cost, the number of calls, milliseconds, request id.
 */
final class OperationLogStep implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(LogLimit.OPERATIONS);

    private final ProtocolVersion version;

    OperationLogStep(ProtocolVersion version) {
        this.version = version;
    }

    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        long start = System.nanoTime();
        CompletionStage<Checked<GraphqlResponse>> answer = next.handle(exchange);
        if (LOG.isInfoEnabled()) {
            var unused = answer.whenComplete((given, bug) -> write(exchange, given, System.nanoTime() - start));
        }
        return answer;
    }

    private void write(Exchange exchange, @Nullable Checked<GraphqlResponse> given, long nanos) {
        OperationContext context = exchange.context();
        OperationReport report = context.report();
        String caller = exchange.principal().name();
        // One concatenation costs less than nine parameters, and there is a line for each operation.
        LOG.info("Operation " + orDash(exchange.operationName())
                + " (" + report.kind().name().toLowerCase(Locale.ROOT)
                + ") of " + (caller == null ? "anybody" : caller)
                + exchange.frontEnd().inLog(" at ")
                + ": " + (given == null ? "not answered" : outcome(report.outcome()))
                + ", "
                + (given == null ? "-" : ResponseWriter.statusOf(given, exchange, version))
                + ", cost " + orDash(report.cost())
                + ", " + context.budget().granted()
                + " calls, " + TimeUnit.NANOSECONDS.toMillis(nanos)
                + " ms, request " + context.requestId());
    }

    private static Object orDash(@Nullable Object known) {
        return known == null ? "-" : known;
    }

    private static String outcome(@Nullable Outcome outcome) {
        return outcome == null ? "failed" : outcome.name().toLowerCase(Locale.ROOT);
    }
}
