package io.orgraph.source.kognitos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KognitosErrorsTest {

    @Test
    void there_is_no_reference_in_an_error() {
        byte[] body = "{\"code\": 7, \"message\": \"abc\", \"details\": [{\"request_id\": \"r1\"}]}".getBytes(UTF_8);

        assertThat(new KognitosErrors().referenceIn(body)).isNull();
    }
}
