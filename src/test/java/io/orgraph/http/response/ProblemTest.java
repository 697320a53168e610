package io.orgraph.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.orgraph.failure.Code;
import io.orgraph.failure.ProtocolCode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {

    static Stream<HttpStatus> errors() {
        return Arrays.stream(HttpStatus.values()).filter(status -> status.getCode() >= 400);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void every_error_status_has_a_code_of_the_closed_set_and_a_message(HttpStatus status) {
        Problem problem = Problem.of(status);

        assertThat(problem.status().getCode()).isEqualTo(status.getCode());
        assertThat(List.of(Code.class, ProtocolCode.class))
                .contains(problem.code().getDeclaringClass());
        assertThat(problem.message()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void a_problem_carries_the_header_that_its_status_asks_for(HttpStatus status) {
        Map<String, String> headers = Problem.of(status).headers();

        assertThat(headers.containsKey(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo(status == HttpStatus.UNAUTHORIZED);
        assertThat(headers.containsKey(HttpHeaders.RETRY_AFTER))
                .isEqualTo(status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void a_wait_is_told_in_whole_seconds_rounded_up() {
        Problem problem = Problem.tooOften(Duration.ofMillis(1_001));

        assertThat(problem.headers()).containsEntry(HttpHeaders.RETRY_AFTER, "2");
        assertThat(problem.message())
                .isEqualTo(Problem.of(HttpStatus.TOO_MANY_REQUESTS).message());
    }

    @Test
    void whoever_compresses_is_told_what_is_taken() {
        Problem problem = Problem.COMPRESSED;

        assertThat(problem.headers()).containsExactlyEntriesOf(Map.of(HttpHeaders.ACCEPT_ENCODING, "identity"));
    }
}
