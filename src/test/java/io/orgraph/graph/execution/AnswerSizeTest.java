package io.orgraph.graph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerSizeTest {

    @Test
    void an_object_costs_one_and_a_value_a_tenth_wherever_they_are() {
        Map<String, Object> row = Map.of("id", "x", "access", "DIRECT", "roles", List.of(Map.of("name", "y")));

        AnswerSize size = AnswerSize.of(Map.of("nodes", Collections.nCopies(100, row)));

        assertThat(size.cost()).isEqualTo(100 * 2 + 100 * 3 / 10);
    }

    @Test
    void a_long_name_costs_each_time_and_so_does_a_long_text() {
        Map<String, Object> row = Map.of("a".repeat(400), "x".repeat(1_000));

        AnswerSize size = AnswerSize.of(Map.of("nodes", Collections.nCopies(100, row)));

        assertThat(size.characters()).isEqualTo(5 + 100 * 1_400);
        assertThat(size.cost()).isEqualTo(100 + 100 * (1 + 20 + 10) / 10);
    }

    @Test
    void what_is_not_there_costs_nothing() {
        assertThat(AnswerSize.of(null).cost()).isZero();
        assertThat(AnswerSize.of(Map.of()).cost()).isZero();
    }
}
