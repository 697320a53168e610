package io.orgraph.http;

import io.micronaut.configuration.graphql.GraphQLConfiguration;
import io.micronaut.configuration.graphql.GraphQLController;
import io.micronaut.configuration.graphql.GraphQLInvocation;
import io.micronaut.configuration.graphql.GraphQLInvocationData;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.orgraph.graph.OperationContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Mono;

/**
 * GraphQL over HTTP: queries by GET or POST, mutations by POST of JSON alone. It takes all media types, in order to
 * refuse in its own words. It never blocks, and executes nothing unless every part of the request is as it should be.
 */
@Controller("${" + GraphQLConfiguration.PATH_CONFIG + ":" + GraphQLConfiguration.DEFAULT_PATH + "}")
@Replaces(GraphQLController.class)
final class GraphqlController {
    private static final byte[] NOTHING = {};

    private final GraphQLInvocation engine;
    private final CredentialReader credentials;
    private final ErrorAnswers errors;

    GraphqlController(GraphQLInvocation engine, CredentialReader credentials, ErrorAnswers errors) {
        this.engine = engine;
        this.credentials = credentials;
        this.errors = errors;
    }

    @Get(produces = MediaType.ALL, headRoute = false)
    CompletionStage<HttpResponse<byte[]>> get(HttpRequest<?> request) {
        return answer(request, RequestReader.fromQueryString(request.getParameters()), true);
    }

    @Post(consumes = MediaType.ALL, produces = MediaType.ALL)
    CompletionStage<HttpResponse<byte[]>> post(HttpRequest<byte[]> request) {
        byte[] body = request.getBody().orElse(NOTHING);
        return answer(request, RequestReader.fromBody(request.getHeaders(), body), false);
    }

    private CompletionStage<HttpResponse<byte[]>> answer(
            HttpRequest<?> request, Checked<GraphqlRequest> read, boolean queriesOnly) {
        AnswerType type = AnswerType.wantedBy(request.getHeaders());
        if (type == null) {
            return refusal(request, Problem.NOT_ACCEPTABLE, AnswerType.JSON);
        }
        Checked<CompletionStage<HttpResponse<byte[]>>> answer =
                read.flatMap(asked -> credentials.callerOf(request.getHeaders()).map(caller -> {
                    OperationInput.remember(new OperationContext(caller, RequestId.of(request), queriesOnly), request);
                    return run(asked, request, type);
                }));
        return answer.fold(running -> running, problem -> refusal(request, problem, type));
    }

    private CompletionStage<HttpResponse<byte[]>> run(GraphqlRequest asked, HttpRequest<?> request, AnswerType type) {
        GraphQLInvocationData operation =
                new GraphQLInvocationData(asked.query(), asked.operationName(), asked.variables());
        return Mono.from(engine.invoke(operation, request, null))
                .toFuture()
                .thenApply(result -> ResultAnswer.of(result, RequestId.of(request), type));
    }

    private CompletionStage<HttpResponse<byte[]>> refusal(HttpRequest<?> request, Problem problem, AnswerType type) {
        return CompletableFuture.completedFuture(errors.answerTo(request, problem, type));
    }
}
