package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import java.util.concurrent.CompletionStage;

/**
 * Something a request can be handed to: the engine itself, or a {@link Step} with what stands behind it, whose
 * {@code toString} prints what that is. It does not block.
 */
@FunctionalInterface
interface Handler {

    /** The operation's response, or the problem with its request. Only a bug completes the stage exceptionally. */
    CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange);
}
