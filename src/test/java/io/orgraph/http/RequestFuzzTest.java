package io.orgraph.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;

/** Any bytes as the body of a request: one operation, or refused in our own words. */
class RequestFuzzTest {
    private static final HttpHeaders JSON =
            HttpRequest.POST("/", "").contentType("application/json").getHeaders();

    @FuzzTest(maxDuration = "20s")
    void a_body_is_refused_or_one_operation(byte[] bytes) {
        Checked<GraphqlRequest> read = RequestReader.fromBody(JSON, bytes);

        read.fold(RequestFuzzTest::isWhole, problem -> problem.status().getCode() == 400);
    }

    private static boolean isWhole(GraphqlRequest request) {
        if (request.query() == null || request.variables() == null) {
            throw new AssertionError("half a request");
        }
        return true;
    }
}
