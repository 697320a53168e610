package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import java.util.concurrent.CompletionStage;

/**
 * Handles a request: the engine itself, or a {@link Step} in front of another handler, which its {@code toString}
 * prints. It never blocks.
 */
@FunctionalInterface
interface Handler {

    /**
     * Returns the operation's response, or the problem with its request. Only a bug completes the stage exceptionally.
     */
    CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange);
}
