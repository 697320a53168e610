package io.orgraph.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.budget.OperationBudget.Grant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
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
    void who_still_waits_at_the_end_is_told_once_in_the_order_of_the_beginning() {
        Wait first = budget.waits(() -> ran.add("first"));
        budget.waits(() -> ran.add("second"));
        Wait third = budget.waits(() -> ran.add("third"));
        budget.waits(() -> ran.add("fourth"));
        Wait last = budget.waits(() -> ran.add("last"));
        first.end();
        third.end();
        third.end();
        last.end();

        budget.end();
        budget.end();
        budget.waits(() -> ran.add("late"));

        assertThat(ran).containsExactly("second", "fourth", "late");
    }

    @Test
    void it_measures_the_time_in_which_anything_was_waited_for() {
        Wait one = budget.waits(() -> {});
        now += 10;
        Wait other = budget.waits(() -> {});
        now += 100;
        one.end();
        now += 1_000;
        assertThat(budget.waitedNanos()).isEqualTo(1_110);
        other.end();
        now += 10_000;
        budget.waits(() -> {});
        now += 100_000;
        budget.end();
        now += 1_000_000;

        assertThat(budget.waitedNanos()).isEqualTo(101_110);
    }

    @Test
    void a_wait_that_ends_while_the_budget_ends_is_told_at_most_once() {
        for (int round = 0; round < 2_000; round++) {
            OperationBudget ending = new OperationBudget(2, 20, Duration.ofSeconds(10), () -> now);
            Queue<Integer> told = new ConcurrentLinkedQueue<>();
            List<Wait> waits = IntStream.range(0, 20)
                    .mapToObj(number -> ending.waits(() -> told.add(number)))
                    .toList();
            CompletableFuture<Void> end = CompletableFuture.runAsync(ending::end);

            waits.forEach(Wait::end);
            end.join();

            assertThat(told).doesNotHaveDuplicates();
            assertThat(ending.waitedNanos()).isZero();
        }
    }

    @Test
    void the_endless_one_never_ends() {
        OperationBudget.ENDLESS.waits(() -> ran.add("never"));

        OperationBudget.ENDLESS.end();

        assertThat(OperationBudget.ENDLESS.take()).isEqualTo(Grant.GRANTED);
        assertThat(OperationBudget.ENDLESS.hasLeft(Duration.ofDays(1000))).isTrue();
        assertThat(ran).isEmpty();
    }
}
