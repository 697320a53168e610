package io.orgraph.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @Test
    void only_the_strings_of_the_outermost_object_are_read() throws IOException {
        var strings =
                JsonText.stringsOf("{\"a\":\"1\",\"b\":2,\"c\":{\"d\":\"3\"},\"e\":[\"4\"],\"f\":null,\"g\":\"5\"}");

        assertThat(strings).containsOnlyKeys("a", "g").containsEntry("a", "1").containsEntry("g", "5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"a\"", "{", "{\"a\":}", "{} {}", "{}x", "{\"a\":\"1\"", "{\"a\" \"1\"}"})
    void what_is_not_one_object_is_refused(String text) {
        assertThatThrownBy(() -> JsonText.stringsOf(text)).isInstanceOf(IOException.class);
    }
}
