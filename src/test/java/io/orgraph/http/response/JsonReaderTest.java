package io.orgraph.http.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void json_becomes_plain_values_in_the_order_it_came_in() throws IOException {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("z", "é🏃");
        expected.put("a", Arrays.asList(1, 2.5, true, false, null));
        expected.put("big", new BigInteger("123456789012345678901234567890"));

        Object value = read("{\"z\":\"é\\ud83c\\udfc3\",\"a\":[1,2.5,true,false,null],"
                + "\"big\":123456789012345678901234567890}");

        assertThat(value).isEqualTo(expected);
        assertThat(value).asString().startsWith("{z=").endsWith("890}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,",
                "{\"a\"}",
                "{\"a\":}",
                "{'a':1}",
                "{a:1}",
                "[1,]",
                "[01]",
                "[NaN]",
                "[+1]",
                "// no\n1",
                "{} {}",
                "{}x",
                "nul",
                "\"\t\"",
                "\"\\x\""
            })
    void what_is_not_json_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"b\":[{\"a\":1,\"\\u0061\":2}]}"})
    void a_key_named_twice_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
    }

    @Test
    void fifty_levels_are_read_and_one_more_is_refused() throws IOException {
        assertThat(read("[".repeat(50) + "]".repeat(50))).isNotNull();

        assertThatThrownBy(() -> read("[".repeat(51) + "]".repeat(51))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("[".repeat(200_000))).isInstanceOf(IOException.class);
    }

    @Test
    void a_number_has_a_hundred_digits_at_most() throws IOException {
        assertThat(read("9".repeat(100))).isEqualTo(new BigInteger("9".repeat(100)));

        assertThatThrownBy(() -> read("9".repeat(101))).isInstanceOf(IOException.class);
    }

    @Test
    void a_huge_exponent_costs_nothing() throws IOException {
        assertThat(read("1e999999999")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(read("1e-999999999")).isEqualTo(0d);
    }

    @Test
    void other_encodings_than_utf_8_are_refused() {
        assertThatThrownBy(() -> JsonReader.read("{}".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> JsonReader.read("{}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> JsonReader.read("\"é\"".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IOException.class);
    }

    private static @Nullable Object read(String text) throws IOException {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
