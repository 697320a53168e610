package io.orgraph.http;

import graphql.ExecutionResult;
import io.micronaut.configuration.graphql.GraphQLConfiguration;
import io.micronaut.configuration.graphql.GraphQLController;
import io.micronaut.configuration.graphql.GraphQLInvocation;
import io.micronaut.configuration.graphql.GraphQLInvocationData;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.orgraph.caller.Identity;
import io.orgraph.credential.Allowance;
import io.orgraph.graph.CostQuota;
import io.orgraph.graph.Deadlines;
import io.orgraph.graph.OperationContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * GraphQL over HTTP: queries by GET or POST, mutations by POST of JSON alone. It takes all media types, in order to
 * refuse in its own words. It never blocks, and executes nothing unless every part of the request is as it should be
 * and its caller may ask for it.
 */
@Controller("${" + GraphQLConfiguration.PATH_CONFIG + ":" + GraphQLConfiguration.DEFAULT_PATH + "}")
@Replaces(GraphQLController.class)
final class GraphqlController {
    private static final byte[] NOTHING = {};

    private final Admission admission;
    private final CallerNames names;
    private final Gate gate;
    private final GraphQLInvocation engine;
    private final CredentialReader credentials;
    private final Deadlines deadlines;
    private final ErrorAnswers errors;

    GraphqlController(
            Admission admission,
            CallerNames names,
            Gate gate,
            GraphQLInvocation engine,
            CredentialReader credentials,
            Deadlines deadlines,
            ErrorAnswers errors) {
        this.admission = admission;
        this.names = names;
        this.gate = gate;
        this.engine = engine;
        this.deadlines = deadlines;
        this.credentials = credentials;
        this.errors = errors;
    }

    @Get(produces = MediaType.ALL, headRoute = false)
    CompletionStage<HttpResponse<byte[]>> get(HttpRequest<?> request) {
        return admission.admit(request, who -> answer(request, inAddress(request), who, true));
    }

    @Post(consumes = MediaType.ALL, produces = MediaType.ALL)
    CompletionStage<HttpResponse<byte[]>> post(HttpRequest<byte[]> request) {
        byte[] body = request.getBody().orElse(NOTHING);
        return admission.admit(
                request,
                who -> answer(request, RequestReader.fromBody(request.getHeaders(), body), who, !who.mayChange()));
    }

    private static Checked<GraphqlRequest> inAddress(HttpRequest<?> request) {
        return ForeignPages.ask(request.getHeaders())
                ? Checked.refused(Problem.FOREIGN_PAGE)
                : RequestReader.fromQueryString(request.getParameters());
    }

    private CompletionStage<HttpResponse<byte[]>> answer(
            HttpRequest<?> request, Checked<GraphqlRequest> read, Identity who, boolean queriesOnly) {
        AnswerType type = AnswerType.wantedBy(request.getHeaders());
        if (type == null) {
            return refusal(request, Problem.NOT_ACCEPTABLE, AnswerType.JSON);
        }
        Checked<CompletionStage<HttpResponse<byte[]>>> answer =
                read.flatMap(asked -> credentials.callerOf(request.getHeaders()).flatMap(caller -> {
                    List<?> callerNames = names.of(request, caller, who);
                    CostQuota quota = cost -> gate.charge(cost, callerNames);
                    Function<Allowance, OperationContext> operation = allowance -> new OperationContext(
                            caller, RequestId.of(request), queriesOnly, asked.tellsCost(), allowance, quota);
                    return gate.enter(callerNames, () -> run(asked, request, type, new OperationLog(who, operation)));
                }));
        return answer.fold(running -> running, problem -> refusal(request, problem, type));
    }

    private CompletionStage<HttpResponse<byte[]>> run(
            GraphqlRequest asked, HttpRequest<?> request, AnswerType type, OperationLog operation) {
        GraphQLInvocationData data = new GraphQLInvocationData(asked.query(), asked.operationName(), asked.variables());
        CompletableFuture<HttpResponse<byte[]>> answer = deadlines.run(RequestId.of(request), allowance -> {
            OperationInput.remember(operation.begins(allowance), request);
            return Mono.from(engine.invoke(data, request, null))
                    .toFuture()
                    .thenApply(result -> told(result, request, type));
        });
        return operation.told(Departures.cancel(answer, request));
    }

    /** What came by POST may change something, unless its caller may not. */
    private HttpResponse<byte[]> told(ExecutionResult result, HttpRequest<?> request, AnswerType type) {
        Duration wait = ResultAnswer.waitIn(result);
        if (wait != null) {
            return errors.answerTo(request, Problem.tooOften(wait), type);
        }
        return request.getMethod() == HttpMethod.POST && ResultAnswer.isRefusedChange(result)
                ? errors.answerTo(request, CallerCheck.MAY_NOT_CHANGE, type)
                : ResultAnswer.of(result, RequestId.of(request), type);
    }

    private CompletionStage<HttpResponse<byte[]>> refusal(HttpRequest<?> request, Problem problem, AnswerType type) {
        return CompletableFuture.completedFuture(errors.answerTo(request, problem, type));
    }
}
