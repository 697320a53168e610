package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlRequest;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import java.util.concurrent.CompletionStage;

/** Reads the operation, from the body of a POST or QUERY, otherwise from the URL. */
final class ReadStep implements Step {
    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        return read(exchange).fold(operation -> next.handle(exchange.asks(operation)), Step::refuse);
    }

    private static Checked<GraphqlRequest> read(Exchange exchange) {
        return exchange.hasBody()
                ? RequestReader.fromBody(exchange.request().getHeaders(), exchange.body())
                : RequestReader.fromQueryString(exchange.request().getParameters());
    }
}
