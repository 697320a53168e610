package io.orgraph.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpStatus;
import io.orgraph.failure.Code;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
}
