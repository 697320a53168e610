package io.orgraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.NodeId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages name each type of id in words, with its article. */
class IdNamesTest {
    private static final List<String> NAMES = List.of(
            "an api key",
            "an audit entry",
            "an invitation",
            "a source",
            "an organization",
            "an organization membership",
            "an organization role",
            "a user",
            "a workspace",
            "a workspace membership",
            "a workspace role");

    @Test
    void every_type_of_id_is_called_by_its_words() {
        assertThat(types(NodeId.class).map(type -> GlobalIds.named(type.asSubclass(NodeId.class))))
                .containsExactlyInAnyOrderElementsOf(NAMES);
    }

    private static Stream<Class<?>> types(Class<?> type) {
        Class<?>[] below = type.getPermittedSubclasses();
        return below == null ? Stream.of(type) : Arrays.stream(below).flatMap(IdNamesTest::types);
    }
}
