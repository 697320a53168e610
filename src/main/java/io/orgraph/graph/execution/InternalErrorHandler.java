package io.orgraph.graph.execution;

import graphql.ErrorClassification;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.GraphQLTypeUtil;
import io.orgraph.failure.Code;
import io.orgraph.graph.operation.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Handles exceptions of fetchers, which are bugs: the client gets its request id alone, the log what is needed to find
 * the bug.
 */
final class InternalErrorHandler implements DataFetcherExceptionHandler {
    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        var env = parameters.getDataFetchingEnvironment();
        String requestId = Operation.of(env).context().requestId();
        String field = GraphQLTypeUtil.simplePrint(env.getParentType()) + "."
                + env.getFieldDefinition().getName();
        InternalErrorCount.of(env.getGraphQlContext()).met(parameters.getException(), field, requestId);
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", Code.INTERNAL.name());
        extensions.put("retryable", false);
        extensions.put("requestId", requestId);
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult()
                .error(GraphqlErrorBuilder.newError(env)
                        .message(Code.INTERNAL_MESSAGE)
                        .errorType(ErrorClassification.errorClassification(Code.INTERNAL.name()))
                        .extensions(extensions)
                        .build())
                .build());
    }
}
