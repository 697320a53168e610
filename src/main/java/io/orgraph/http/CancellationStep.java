package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.connection.DisconnectCancellation;
import io.orgraph.http.response.Checked;
import java.util.concurrent.CompletionStage;

/** Cancels the operation when its client disconnects. */
final class CancellationStep implements Step {
    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        return DisconnectCancellation.cancel(next.handle(exchange).toCompletableFuture(), exchange.request());
    }
}
