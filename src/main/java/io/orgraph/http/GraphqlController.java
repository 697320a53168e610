package io.orgraph.http;

import io.micronaut.configuration.graphql.GraphQLConfiguration;
import io.micronaut.configuration.graphql.GraphQLController;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.orgraph.authentication.Principal;
import io.orgraph.budget.OperationBudget;
import io.orgraph.graph.operation.CostQuota;
import io.orgraph.graph.operation.Deadlines;
import io.orgraph.graph.operation.GraphqlRequest;
import io.orgraph.graph.operation.GraphqlService;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.http.connection.DisconnectCancellation;
import io.orgraph.http.limits.AdmissionControl;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.Problem;
import io.orgraph.http.response.RequestId;
import io.orgraph.http.security.CredentialReader;
import io.orgraph.http.security.CrossSiteCheck;
import io.orgraph.http.security.RateLimitKeys;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * GraphQL over HTTP: queries by GET or POST, mutations by POST of JSON alone. It takes all media types, in order to
 * refuse in its own words. It never blocks, and executes nothing unless every part of the request is as it should be
 * and its caller may ask for it.
 */
@Controller("${" + GraphQLConfiguration.PATH_CONFIG + ":" + GraphQLConfiguration.DEFAULT_PATH + "}")
@Replaces(GraphQLController.class)
final class GraphqlController {
    private static final byte[] NOTHING = {};

    private final Authentication admission;
    private final RateLimitKeys keys;
    private final AdmissionControl gate;
    private final GraphqlService engine;
    private final CredentialReader credentials;
    private final Deadlines deadlines;
    private final ErrorAnswers errors;
    private final ResultAnswer results;

    GraphqlController(
            Authentication admission,
            RateLimitKeys keys,
            AdmissionControl gate,
            GraphqlService engine,
            CredentialReader credentials,
            Deadlines deadlines,
            ErrorAnswers errors) {
        this.admission = admission;
        this.keys = keys;
        this.gate = gate;
        this.engine = engine;
        this.deadlines = deadlines;
        this.credentials = credentials;
        this.errors = errors;
        this.results = new ResultAnswer(errors);
    }

    @Get(produces = MediaType.ALL, headRoute = false)
    CompletionStage<HttpResponse<byte[]>> get(HttpRequest<?> request) {
        return admission.admit(request, principal -> answer(request, inAddress(request), principal, true));
    }

    @Post(consumes = MediaType.ALL, produces = MediaType.ALL)
    CompletionStage<HttpResponse<byte[]>> post(HttpRequest<byte[]> request) {
        byte[] body = request.getBody().orElse(NOTHING);
        return admission.admit(
                request,
                principal -> answer(
                        request,
                        RequestReader.fromBody(request.getHeaders(), body),
                        principal,
                        !principal.mayChange()));
    }

    private static Checked<GraphqlRequest> inAddress(HttpRequest<?> request) {
        return CrossSiteCheck.ask(request.getHeaders())
                ? Checked.refused(Problem.FOREIGN_PAGE)
                : RequestReader.fromQueryString(request.getParameters());
    }

    private CompletionStage<HttpResponse<byte[]>> answer(
            HttpRequest<?> request, Checked<GraphqlRequest> read, Principal principal, boolean queriesOnly) {
        AnswerType type = AnswerType.wantedBy(request.getHeaders());
        if (type == null) {
            return refusal(request, Problem.NOT_ACCEPTABLE, AnswerType.JSON);
        }
        Checked<CompletionStage<HttpResponse<byte[]>>> answer =
                read.flatMap(asked -> credentials.callerOf(request.getHeaders()).flatMap(caller -> {
                    List<?> callerNames = keys.of(request, caller, principal);
                    CostQuota quota = new CallerQuota(gate, callerNames);
                    Function<OperationBudget, OperationContext> operation =
                            budget -> new OperationContext(caller, RequestId.of(request), queriesOnly, budget, quota);
                    return gate.enter(
                            callerNames, () -> run(asked, request, type, new OperationLog(principal, operation)));
                }));
        return answer.fold(running -> running, problem -> refusal(request, problem, type));
    }

    private CompletionStage<HttpResponse<byte[]>> run(
            GraphqlRequest asked, HttpRequest<?> request, AnswerType type, OperationLog operation) {
        CompletableFuture<HttpResponse<byte[]>> answer = deadlines.run(
                RequestId.of(request),
                budget -> engine.run(asked, operation.begins(budget))
                        .thenApply(response -> results.of(response, request, type))
                        .toCompletableFuture());
        return operation.told(DisconnectCancellation.cancel(answer, request));
    }

    private CompletionStage<HttpResponse<byte[]>> refusal(HttpRequest<?> request, Problem problem, AnswerType type) {
        return CompletableFuture.completedFuture(errors.answerTo(request, problem, type));
    }
}
