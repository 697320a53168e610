package io.orgraph.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.JsonWriter;
import io.orgraph.http.response.PrivateHeaders;
import io.orgraph.http.response.Problem;
import io.orgraph.http.security.RequestAuthentication;

/**
 * Turns a GraphQL response into an HTTP response.
 *
 * <p>A document that was not executed is answered 400 in the newer media type, 200 in the older one, and 405 in both if
 * it is a mutation that came by GET. The protocol's newest draft wants 422 for a document that does not fit the schema;
 * its own test suite still wants 400, and every client there is was made for that, so 400 it is.
 */
final class ResultAnswer {
    private final ErrorAnswers errors;

    ResultAnswer(ErrorAnswers errors) {
        this.errors = errors;
    }

    HttpResponse<byte[]> of(GraphqlResponse response, HttpRequest<?> request, AnswerType type) {
        GraphqlResponse.Single single = (GraphqlResponse.Single) response;
        return switch (single.status()) {
            case EXECUTED -> answer(HttpStatus.OK, single, type);
            case NOT_EXECUTED -> answer(type == AnswerType.JSON ? HttpStatus.OK : HttpStatus.BAD_REQUEST, single, type);
            case MUTATION_REFUSED -> refusedMutation(single, request, type);
            case RATE_LIMITED -> errors.answerTo(request, Problem.tooOften(single.retryAfter()), type);
        };
    }

    /** By POST everybody may send mutations, unless their caller may not. */
    private HttpResponse<byte[]> refusedMutation(
            GraphqlResponse.Single response, HttpRequest<?> request, AnswerType type) {
        return request.getMethod() == HttpMethod.POST
                ? errors.answerTo(request, RequestAuthentication.MAY_NOT_CHANGE, type)
                : answer(HttpStatus.METHOD_NOT_ALLOWED, response, type).header(HttpHeaders.ALLOW, "POST");
    }

    private static MutableHttpResponse<byte[]> answer(
            HttpStatus status, GraphqlResponse.Single response, AnswerType type) {
        MutableHttpResponse<byte[]> answer = HttpResponse.<byte[]>status(status)
                .contentType(type.contentType())
                .body(JsonWriter.write(response.body()));
        PrivateHeaders.putOn(answer);
        return answer;
    }
}
