package io.orgraph.source.kognitos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import io.orgraph.failure.SourceError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KognitosErrorsTest {
    private static final byte[] BODY =
            "{\"code\": 7, \"message\": \"abc\", \"details\": [{\"request_id\": \"r1\"}]}".getBytes(UTF_8);

    private final KognitosErrors errors = new KognitosErrors(ObjectMapper.getDefault());

    @Test
    void there_is_no_reference_in_an_error() {
        assertThat(errors.referenceIn(BODY)).isNull();
    }

    @Test
    void the_code_is_told_by_its_name() {
        assertThat(errors.saidIn(BODY)).isEqualTo(new SourceError("PERMISSION_DENIED", "abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"code\": 99}", "{\"code\": -1}", "{\"code\": \"x\"}", "<html>", ""})
    void a_code_that_is_none_is_left_out(String body) {
        assertThat(errors.saidIn(body.getBytes(UTF_8)).code()).isNull();
    }
}
