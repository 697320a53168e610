package io.orgraph.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.budget.OperationBudget.Grant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationBudgetTest {
    private final List<String> ran = new ArrayList<>();
    private long now = Long.MAX_VALUE - 5;
    private final OperationBudget budget = new OperationBudget(2, 20, Duration.ofSeconds(10), () -> now);

    @Test
    void it_grants_so_many_calls() {
        assertThat(List.of(budget.take(), budget.take(), budget.take(), budget.take()))
                .containsExactly(Grant.GRANTED, Grant.GRANTED, Grant.SPENT, Grant.SPENT);
    }

    @Test
    void after_its_end_it_grants_nothing() {
        budget.end();

        assertThat(budget.take()).isEqualTo(Grant.OVER);
        assertThat(budget.isOver()).isTrue();
        assertThat(budget.hasLeft(Duration.ZERO)).isFalse();
    }

    @Test
    void it_knows_how_much_time_is_left() {
        now += Duration.ofSeconds(9).toNanos();

        assertThat(budget.hasLeft(Duration.ofSeconds(1))).isTrue();
        assertThat(budget.hasLeft(Duration.ofMillis(1001))).isFalse();
    }

    @Test
    void what_is_to_be_done_at_the_end_is_done_once_and_not_if_it_was_taken_back() {
        Runnable forgotten = () -> ran.add("forgotten");
        budget.atEnd(() -> ran.add("kept"));
        budget.atEnd(forgotten);
        budget.forget(forgotten);

        budget.end();
        budget.end();
        budget.atEnd(() -> ran.add("late"));

        assertThat(ran).containsExactly("kept", "late");
    }

    @Test
    void the_endless_one_never_ends() {
        OperationBudget.ENDLESS.atEnd(() -> ran.add("never"));

        OperationBudget.ENDLESS.end();

        assertThat(OperationBudget.ENDLESS.take()).isEqualTo(Grant.GRANTED);
        assertThat(OperationBudget.ENDLESS.hasLeft(Duration.ofDays(1000))).isTrue();
        assertThat(ran).isEmpty();
    }
}
