package io.orgraph.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.orgraph.graph.execution.CostRateExceeded;
import io.orgraph.graph.execution.ErrorPresenter;
import io.orgraph.graph.execution.Refusal;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.JsonWriter;
import io.orgraph.http.response.PrivateHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the engine says into an HTTP answer.
 *
 * <p>A document that was not executed is answered 400 in the newer media type, 200 in the older one, and 405 in both if
 * it is a mutation that came by GET. The protocol's newest draft wants 422 for a document that does not fit the schema;
 * its own test suite still wants 400, and every client there is was made for that, so 400 it is.
 */
final class ResultAnswer {
    private ResultAnswer() {}

    static HttpResponse<byte[]> of(ExecutionResult result, String requestId, AnswerType type) {
        HttpStatus status = statusOf(result, type);
        MutableHttpResponse<byte[]> answer = HttpResponse.<byte[]>status(status)
                .contentType(type.contentType())
                .body(JsonWriter.write(specification(result, requestId)));
        PrivateHeaders.putOn(answer);
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            answer.getHeaders().set(HttpHeaders.ALLOW, "POST");
        }
        return answer;
    }

    /** Whether a mutation was not executed, since only queries are allowed to the request. */
    static boolean isRefusedChange(ExecutionResult result) {
        return result.getErrors().stream().anyMatch(error -> error.getErrorType() == Refusal.MUTATION_BY_GET);
    }

    /** How long to wait, where an operation was not executed since its caller has asked for so much lately. */
    static @Nullable Duration waitIn(ExecutionResult result) {
        for (GraphQLError error : result.getErrors()) {
            if (error instanceof CostRateExceeded costly) {
                return costly.retryAfter();
            }
        }
        return null;
    }

    private static HttpStatus statusOf(ExecutionResult result, AnswerType type) {
        if (result.isDataPresent()) {
            return HttpStatus.OK;
        }
        if (isRefusedChange(result)) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        return type == AnswerType.JSON ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    }

    private static Map<String, Object> specification(ExecutionResult result, String requestId) {
        Map<String, Object> specification = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            specification.put("errors", ErrorPresenter.present(result.getErrors(), requestId));
        }
        if (result.isDataPresent()) {
            specification.put("data", result.getData());
        }
        if (result.getExtensions() != null) {
            specification.put("extensions", result.getExtensions());
        }
        return specification;
    }
}
