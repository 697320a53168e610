package io.orgraph.graph.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgraph.graph.execution.AnswerSize;
import io.orgraph.http.response.JsonWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** It is read, written and measured as the map that it stands for. */
class ResponseObjectTest {
    private static final List<String> NAMES = List.of("id", "name", "_x0", "isMember", "none");
    private static final Map<String, @Nullable Object> MAP = new LinkedHashMap<>();
    private final ResponseObject object = object("w1", "Workspace", List.of(1, 2), true, null);

    static {
        MAP.put(NAMES.get(0), "w1");
        MAP.put(NAMES.get(1), "Workspace");
        MAP.put(NAMES.get(2), List.of(1, 2));
        MAP.put(NAMES.get(3), true);
        MAP.put(NAMES.get(4), null);
    }

    @Test
    void it_is_equal_to_the_map() {
        assertThat(object).isEqualTo(MAP).hasSameHashCodeAs(MAP);
        assertThat(object.keySet()).containsExactlyElementsOf(MAP.keySet());
        assertThat(object.get("name")).isEqualTo("Workspace");
        assertThat(object.containsKey("none")).isTrue();
        assertThat(object.get("other")).isNull();
        assertThat(object.containsKey("other")).isFalse();
    }

    @Test
    void it_is_written_as_the_map() {
        assertThat(json(Map.of("data", object))).isEqualTo(json(Map.of("data", MAP)));
    }

    @Test
    void it_is_as_large_as_the_map() {
        Map<String, Object> data = Map.of("nodes", List.of(object, Map.of("inner", object)));
        Map<String, Object> same = Map.of("nodes", List.of(MAP, Map.of("inner", MAP)));

        assertThat(AnswerSize.of(data)).usingRecursiveComparison().isEqualTo(AnswerSize.of(same));
        assertThat(AnswerSize.of(object)).usingRecursiveComparison().isEqualTo(AnswerSize.of(MAP));
    }

    @Test
    void its_entries_end() {
        Iterator<Map.Entry<String, @Nullable Object>> entries =
                object().entrySet().iterator();

        assertThat(entries.hasNext()).isFalse();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }

    private static ResponseObject object(@Nullable Object... values) {
        return new ResponseObject(new ResponseNames(NAMES.subList(0, values.length)), values);
    }

    private static String json(Object value) {
        return new String(JsonWriter.write(value), UTF_8);
    }
}
