package io.orgraph.graph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.graph.execution.CostOfField.Expected;
import io.orgraph.graph.execution.CostOfField.Size;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** It is estimated once where no variable changes it, wherever in the operation that would be. */
class OperationCostTest {
    private static final long MOST_CALLS = 100;
    private static final Expected AS_ASKED = new Expected(1, 0);

    @Test
    void without_a_variable_it_is_fixed() {
        CostOfField fields = list(new Size(20, null, AS_ASKED));

        OperationCost cost = OperationCost.of(fields, MOST_CALLS);

        assertThat(cost.fixed()).isEqualTo(fields.with(Map.of(), MOST_CALLS));
        assertThat(cost.with(Map.of("first", 50))).isEqualTo(cost.fixed());
        assertThat(cost.dearest(Map.of())).isEqualTo("workspaces");
    }

    @Test
    void a_variable_at_any_level_changes_it() {
        OperationCost cost =
                OperationCost.of(CostOfField.all(List.of(list(new Size(20, "first", AS_ASKED)))), MOST_CALLS);

        assertThat(cost.fixed()).isNull();
        assertThat(cost.with(Map.of("first", 50))).isGreaterThan(cost.with(Map.of("first", 5)));
    }

    private static CostOfField list(Size size) {
        return new CostOfField("workspaces", 1, 1, size, List.of(CostOfField.ITEM));
    }
}
