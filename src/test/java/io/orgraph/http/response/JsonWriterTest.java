package io.orgraph.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void whatever_a_result_can_hold_is_written_in_its_order() {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("text", "é🏃\"\n");
        value.put("none", null);
        value.put("yes", true);
        value.put("code", Code.NOT_FOUND);
        value.put("list", Arrays.asList("a", null, List.of(), Map.of()));
        value.put("set", Set.of("one"));
        value.put("other", URI.create("text"));

        String json = write(value);

        assertThat(json)
                .isEqualTo("{\"text\":\"é\\uD83C\\uDFC3\\\"\\n\",\"none\":null,\"yes\":true,\"code\":\"NOT_FOUND\","
                        + "\"list\":[\"a\",null,[],{}],\"set\":[\"one\"],\"other\":\"text\"}");
    }

    @Test
    void numbers_keep_their_value() {
        List<Number> numbers = List.of(
                1,
                -2L,
                (short) 3,
                (byte) 4,
                1.5,
                2.5f,
                Long.MAX_VALUE,
                new BigInteger("12345678901234567890"),
                new BigDecimal("0.10"));

        String json = write(numbers);

        assertThat(json).isEqualTo("[1,-2,3,4,1.5,2.5,9223372036854775807,12345678901234567890,0.10]");
    }

    @Test
    void half_a_surrogate_pair_does_not_break_the_answer() {
        String json = write(Map.of("a", "x\ud800y"));

        assertThat(json).isEqualToIgnoringCase("{\"a\":\"x\\ud800y\"}");
    }

    private static String write(Object value) {
        return new String(JsonWriter.write(value), StandardCharsets.UTF_8);
    }

    @Test
    void a_text_is_written_the_same_whether_it_is_plain_or_not() {
        Random dice = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = IntStream.generate(() -> dice.nextInt(4) == 0 ? dice.nextInt(256) : 'a' + dice.nextInt(26))
                    .limit(dice.nextInt(40))
                    .collect(StringBuilder::new, (some, next) -> some.append((char) next), StringBuilder::append)
                    .toString();

            // An enum's or another value's text goes the other way.
            assertThat(JsonWriter.write(List.of(text))).isEqualTo(JsonWriter.write(List.of(new StringBuilder(text))));
        }
    }
}
