package io.orgraph.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.orgraph.failure.ProtocolCode;
import io.orgraph.graph.operation.GraphqlRequest;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import java.util.Set;

/** Any bytes as the body of a request: one operation, or a bad request in our own words. */
class RequestFuzzTest {
    private static final HttpHeaders JSON =
            HttpRequest.POST("/", "").contentType("application/json").getHeaders();

    private static final Set<HttpStatus> STATUSES = Set.of(HttpStatus.BAD_REQUEST, HttpStatus.UNPROCESSABLE_ENTITY);

    @FuzzTest(maxDuration = "20s")
    void a_body_is_refused_or_one_operation(byte[] bytes) {
        Checked<GraphqlRequest> read = RequestReader.fromBody(JSON, bytes);

        if (!read.fold(RequestFuzzTest::isWhole, RequestFuzzTest::isBadRequest)) {
            throw new AssertionError(read.toString());
        }
    }

    private static boolean isWhole(GraphqlRequest request) {
        return request.document() != null && request.variables() != null;
    }

    /** The type is as it should be, so that nothing else is left to be said. */
    private static boolean isBadRequest(Problem problem) {
        return STATUSES.contains(problem.status()) && problem.code() == ProtocolCode.BAD_REQUEST;
    }
}
