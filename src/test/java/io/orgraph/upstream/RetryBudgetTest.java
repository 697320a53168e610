package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final HeldTime time = new HeldTime();
    private final RetryBudget budget = new RetryBudget(10, time);

    @Test
    void three_are_granted_however_few_calls_there_are() {
        assertThat(taken(10)).isEqualTo(3);
    }

    @Test
    void of_many_calls_every_tenth_may_be_a_second_try() {
        count(900);

        assertThat(taken(900)).isEqualTo(100);
    }

    @Test
    void calls_of_more_than_ten_seconds_ago_no_longer_count() {
        count(900);
        time.pass(Duration.ofSeconds(9));
        assertThat(taken(1)).isEqualTo(1);

        time.pass(Duration.ofSeconds(2));

        assertThat(taken(10)).isEqualTo(2);
    }

    @Test
    void after_a_long_pause_it_begins_anew() {
        count(900);
        taken(900);

        time.pass(Duration.ofDays(3));

        assertThat(taken(10)).isEqualTo(3);
    }

    @Test
    void none_are_granted_where_none_are_wanted() {
        RetryBudget none = new RetryBudget(0, time);
        none.count();

        assertThat(none.take()).isFalse();
    }

    private void count(int calls) {
        IntStream.range(0, calls).forEach(call -> budget.count());
    }

    private long taken(int tries) {
        return IntStream.range(0, tries).filter(attempt -> budget.take()).count();
    }
}
