package io.orgraph.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

    @Test
    void strings_and_arrays_of_strings_are_read_and_the_rest_is_passed_over() {
        var object =
                JsonObject.of("{\"a\":{\"b\":[1,{}]},\"b\":\"1\",\"c\":[\"x\",\"y\"],\"d\":7,\"e\":[],\"f\":\"6\"}");

        assertThat(object.text("b")).isEqualTo("1");
        assertThat(object.texts("c")).containsExactly("x", "y");
        assertThat(object.texts("e")).isEmpty();
        assertThat(object.text("f")).isEqualTo("6");
        assertThat(object.members()).containsOnlyKeys("a", "b", "c", "d", "e", "f");
    }

    @Test
    void a_member_that_is_null_is_there_and_one_that_is_absent_is_not() {
        var object = JsonObject.of("{\"a\":null}");

        assertThat(object.has("a")).isTrue();
        assertThat(object.text("a")).isNull();
        assertThat(object.has("b")).isFalse();
        assertThat(object.text("b")).isNull();
        assertThat(object.texts("b")).isNull();
    }

    @Test
    void the_last_of_two_members_of_one_name_counts() {
        assertThat(JsonObject.of("{\"a\":\"1\",\"a\":\"2\"}").text("a")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "{\"a\":true}", "{\"a\":{}}", "{\"a\":[\"b\"]}"})
    void a_member_of_another_type_is_no_string(String text) {
        var object = JsonObject.of(text);

        assertThatThrownBy(() -> object.text("a"))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("a is not a string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "{\"a\":null}", "{\"a\":\"b\"}", "{\"a\":[\"b\",null]}", "{\"a\":[[\"b\"]]}"})
    void a_member_of_another_type_is_no_array_of_strings(String text) {
        var object = JsonObject.of(text);

        assertThatThrownBy(() -> object.texts("a")).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"a\"",
                "{",
                "{\"a\":}",
                "{} {}",
                "{}x",
                "{\"a\":\"1\"",
                "{\"a\":[",
                "{\"a\":{\"b\":"
            })
    void what_is_not_one_object_is_malformed(String text) {
        assertThatThrownBy(() -> JsonObject.of(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void an_object_nested_too_deep_is_malformed() {
        String text = "{\"a\":" + "[".repeat(30_000);

        assertThatThrownBy(() -> JsonObject.of(text)).isInstanceOf(Malformed.class);
    }
}
