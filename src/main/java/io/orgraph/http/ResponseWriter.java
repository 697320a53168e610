package io.orgraph.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.DateHeader;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.JsonWriter;
import io.orgraph.http.response.PrivateHeaders;
import io.orgraph.http.response.Problem;
import io.orgraph.http.response.ProtocolVersion;

/**
 * Writes what came of a request as an HTTP response. The protocol's version decides the status of what the engine was asked;
 * a mutation that came by GET is 405 in all of them.
 */
final class ResponseWriter {
    private final ErrorAnswers errors;
    private final PrivateCaching caching;
    private final ProtocolVersion version;

    ResponseWriter(ErrorAnswers errors, PrivateCaching caching, ProtocolVersion version) {
        this.errors = errors;
        this.caching = caching;
        this.version = version;
    }

    HttpResponse<byte[]> write(Checked<GraphqlResponse> answer, Exchange exchange) {
        return answer.fold(
                response -> write((GraphqlResponse.Single) response, exchange),
                problem -> write(version.inEdition(problem), exchange));
    }

    private HttpResponse<byte[]> write(Problem problem, Exchange exchange) {
        return errors.answerTo(
                exchange.request(), problem, version.typeOf(problem.status().getCode(), exchange.type()));
    }

    /** The status that {@link #write} gives the same answer, before it finds that the client has it already (304). */
    static int statusOf(Checked<GraphqlResponse> answer, Exchange exchange, ProtocolVersion version) {
        return answer.fold(
                response -> statusOf((GraphqlResponse.Single) response, exchange.type(), version),
                problem -> version.inEdition(problem).status().getCode());
    }

    private MutableHttpResponse<byte[]> write(GraphqlResponse.Single response, Exchange exchange) {
        int status = statusOf(response, exchange.type(), version);
        byte[] body = JsonWriter.write(response.body());
        MutableHttpResponse<byte[]> answer = withStatus(status)
                .contentType(version.typeOf(status, exchange.type()).contentType())
                .body(body);
        PrivateHeaders.putOn(answer);
        DateHeader.putOn(answer.getHeaders());
        if (PrivateCaching.isFor(exchange, response.body())) {
            caching.putOn(answer, body, exchange.request().getHeaders());
        }
        if (status == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            answer.getHeaders().set(HttpHeaders.ALLOW, "POST");
        }
        return answer;
    }

    /** The framework has no name for 294. */
    private static MutableHttpResponse<byte[]> withStatus(int status) {
        return status == ProtocolVersion.PARTIAL_SUCCESS
                ? HttpResponse.<byte[]>ok().status(status, "Partial Success")
                : HttpResponse.status(HttpStatus.valueOf(status));
    }

    private static int statusOf(GraphqlResponse.Single response, AnswerType type, ProtocolVersion version) {
        return switch (response.status()) {
            case EXECUTED -> version.executed(response.body().containsKey("errors"));
            case NOT_PARSED -> version.notParsed(type);
            case NOT_EXECUTED -> version.notExecuted(type);
            case MUTATION_REFUSED -> HttpStatus.METHOD_NOT_ALLOWED.getCode();
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS.getCode();
        };
    }
}
