package io.orgraph.graph.operation;

import java.util.concurrent.CompletionStage;

/** Runs operations: all that a transport asks of the graph. */
public interface GraphqlService {

    /** Does not block. Only a bug completes the stage exceptionally; whatever a client has to know is in the response. */
    CompletionStage<GraphqlResponse> run(GraphqlRequest request, OperationContext context);
}
