package io.orgraph.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.JsonWriter;
import io.orgraph.http.response.PrivateHeaders;
import io.orgraph.http.response.Problem;

/**
 * Writes what came of a request as an HTTP response.
 *
 * <p>A document that was not executed is answered 400 in the newer media type, 200 in the older one, and 405 in both if
 * it is a mutation that came by GET. The protocol's newest draft wants 422 for a document that does not fit the schema;
 * its own test suite still wants 400, and every client there is was made for that, so 400 it is.
 */
final class ResponseWriter {
    private final ErrorAnswers errors;
    private final PrivateCaching caching;

    ResponseWriter(ErrorAnswers errors, PrivateCaching caching) {
        this.errors = errors;
        this.caching = caching;
    }

    HttpResponse<byte[]> write(Checked<GraphqlResponse> answer, Exchange exchange) {
        return answer.fold(
                response -> write((GraphqlResponse.Single) response, exchange),
                problem -> errors.answerTo(exchange.request(), problem, exchange.type()));
    }

    /** The status that {@link #write} gives the same answer, before it finds that the client has it already (304). */
    static HttpStatus statusOf(Checked<GraphqlResponse> answer, Exchange exchange) {
        return answer.fold(response -> statusOf((GraphqlResponse.Single) response, exchange.type()), Problem::status);
    }

    private MutableHttpResponse<byte[]> write(GraphqlResponse.Single response, Exchange exchange) {
        AnswerType type = exchange.type();
        HttpStatus status = statusOf(response, type);
        byte[] body = JsonWriter.write(response.body());
        MutableHttpResponse<byte[]> answer = HttpResponse.<byte[]>status(status)
                .contentType(type.contentType())
                .body(body);
        PrivateHeaders.putOn(answer);
        if (PrivateCaching.isFor(exchange, response.body())) {
            caching.putOn(answer, body, exchange.request().getHeaders());
        }
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            answer.getHeaders().set(HttpHeaders.ALLOW, "POST");
        }
        return answer;
    }

    private static HttpStatus statusOf(GraphqlResponse.Single response, AnswerType type) {
        return switch (response.status()) {
            case EXECUTED -> HttpStatus.OK;
            case NOT_EXECUTED -> type == AnswerType.JSON ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
            case MUTATION_REFUSED -> HttpStatus.METHOD_NOT_ALLOWED;
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
