package io.orgraph.http;

import io.orgraph.failure.ProtocolCode;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.GraphqlResponse.Status;
import io.orgraph.http.response.Checked;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The response to a request whose document was not found or may not run: its status is that of one that is invalid. */
final class NotExecuted {
    private NotExecuted() {}

    static CompletionStage<Checked<GraphqlResponse>> answer(String message, ProtocolCode code, Exchange exchange) {
        Map<String, Object> extensions = Map.of("code", code.name(), "requestId", exchange.requestId());
        Map<String, Object> error = Map.of("message", message, "extensions", extensions);
        return CompletableFuture.completedFuture(Checked.passed(
                new GraphqlResponse.Single(Status.NOT_EXECUTED, Map.of("errors", List.of(error)), Duration.ZERO)));
    }
}
