package io.orgraph.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Allowance.Grant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private final List<String> ran = new ArrayList<>();
    private long now = Long.MAX_VALUE - 5;
    private final Allowance allowance = new Allowance(2, 20, Duration.ofSeconds(10), () -> now);

    @Test
    void it_grants_so_many_calls() {
        assertThat(List.of(allowance.take(), allowance.take(), allowance.take(), allowance.take()))
                .containsExactly(Grant.GRANTED, Grant.GRANTED, Grant.SPENT, Grant.SPENT);
    }

    @Test
    void after_its_end_it_grants_nothing() {
        allowance.end();

        assertThat(allowance.take()).isEqualTo(Grant.OVER);
        assertThat(allowance.isOver()).isTrue();
        assertThat(allowance.hasLeft(Duration.ZERO)).isFalse();
    }

    @Test
    void it_knows_how_much_time_is_left() {
        now += Duration.ofSeconds(9).toNanos();

        assertThat(allowance.hasLeft(Duration.ofSeconds(1))).isTrue();
        assertThat(allowance.hasLeft(Duration.ofMillis(1001))).isFalse();
    }

    @Test
    void what_is_to_be_done_at_the_end_is_done_once_and_not_if_it_was_taken_back() {
        Runnable forgotten = () -> ran.add("forgotten");
        allowance.atEnd(() -> ran.add("kept"));
        allowance.atEnd(forgotten);
        allowance.forget(forgotten);

        allowance.end();
        allowance.end();
        allowance.atEnd(() -> ran.add("late"));

        assertThat(ran).containsExactly("kept", "late");
    }

    @Test
    void the_endless_one_never_ends() {
        Allowance.ENDLESS.atEnd(() -> ran.add("never"));

        Allowance.ENDLESS.end();

        assertThat(Allowance.ENDLESS.take()).isEqualTo(Grant.GRANTED);
        assertThat(Allowance.ENDLESS.hasLeft(Duration.ofDays(1000))).isTrue();
        assertThat(ran).isEmpty();
    }
}
