package io.orgraph.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private final AtomicLong time = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(new AdmissionLimits(1, 50, 10, 2, 1_000), time::get);

    @Test
    void a_caller_with_several_names_is_counted_under_each() {
        limiter.take(List.of("a", "b"));
        limiter.take(List.of("a", "c"));

        Duration third = limiter.take(List.of("a", "d"));

        assertThat(third).isEqualTo(Duration.ofMillis(100));
        assertThat(limiter.take(List.of("d"))).isZero();
    }

    @Test
    void what_it_remembers_is_bounded() {
        IntStream.range(0, 100_000).forEach(name -> limiter.take(List.of(name)));

        assertThat(limiter.remembered()).isLessThanOrEqualTo(10_000);
    }

    @Test
    void who_asks_most_is_remembered_through_a_flood_of_others() {
        IntStream.range(0, 100).forEach(time -> limiter.take(List.of("greedy")));

        IntStream.range(0, 100_000).forEach(name -> {
            limiter.take(List.of(name));
            assertThat(name % 100 > 0 || !limiter.take(List.of("greedy")).isZero())
                    .isTrue();
        });
    }

    @Test
    void who_has_rested_is_forgotten() {
        limiter.take(List.of("a"));
        limiter.takeFor(1_000_000, List.of("a"));

        time.addAndGet(2_199_000_000L);
        assertThat(limiter.remembered()).isEqualTo(1);
        time.addAndGet(2_000_000);

        assertThat(limiter.remembered()).isZero();
    }

    @Test
    void what_costs_more_takes_more_and_is_paid_for_afterwards() {
        limiter.take(List.of("a"));

        Duration large = limiter.takeFor(5_000, List.of("a"));

        assertThat(large).isZero();
        // Five tokens were taken of two, and one comes each tenth of a second.
        assertThat(limiter.take(List.of("a"))).isEqualTo(Duration.ofMillis(400));
        time.addAndGet(400_000_000);
        assertThat(limiter.take(List.of("a"))).isZero();
    }

    @Test
    void what_is_told_to_wait_for_is_there_then_and_not_before() {
        limiter.take(List.of("a"));
        limiter.take(List.of("a"));

        Duration wait = limiter.takeFor(5_000, List.of("a"));

        time.addAndGet(wait.toNanos() - 1);
        assertThat(limiter.take(List.of("a")).isZero()
                        && limiter.takeFor(5_000, List.of("a")).isZero())
                .isFalse();
        time.addAndGet(200_000_000);
        assertThat(limiter.take(List.of("a"))).isZero();
        assertThat(limiter.takeFor(5_000, List.of("a"))).isZero();
    }

    @Test
    void what_costs_no_more_than_a_token_pays_for_takes_one() {
        IntStream.range(0, 2).forEach(time -> {
            assertThat(limiter.take(List.of("a"))).isZero();
            assertThat(limiter.takeFor(1_000, List.of("a"))).isZero();
        });

        assertThat(limiter.take(List.of("a"))).isPositive();
    }

    @Test
    void what_was_expected_to_cost_less_is_owed_by_each_of_the_names() {
        limiter.take(List.of("a", "b"));

        limiter.settle(1_000, 4_500, List.of("a", "b"));

        // Two tokens are there at most: one was taken, and four are taken more.
        assertThat(limiter.take(List.of("a"))).isEqualTo(Duration.ofMillis(400));
        assertThat(limiter.take(List.of("b"))).isEqualTo(Duration.ofMillis(400));
        assertThat(limiter.take(List.of("c"))).isZero();
    }

    @Test
    void what_was_paid_for_is_not_paid_for_again() {
        limiter.take(List.of("a"));

        limiter.settle(1, 1_000, List.of("a"));
        limiter.settle(5_000, 10, List.of("a"));

        assertThat(limiter.take(List.of("a"))).isZero();
        assertThat(limiter.take(List.of("a"))).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void nobody_owes_more_than_is_forgotten_after_a_rest() {
        IntStream.range(0, 100).forEach(time -> limiter.settle(1, Long.MAX_VALUE / 2, List.of("a")));

        assertThat(limiter.take(List.of("a"))).isEqualTo(Duration.ofMillis(2_100));
    }

    @Test
    void an_operation_of_any_cost_is_possible_after_a_rest() {
        IntStream.range(0, 5).forEach(time -> {
            assertThat(limiter.take(List.of("a"))).isZero();
            assertThat(limiter.takeFor(Long.MAX_VALUE / 2, List.of("a"))).isZero();
            this.time.addAndGet(3_000_000_000L);
        });
    }

    @Test
    void a_rate_of_nought_is_none() {
        RateLimiter none = new RateLimiter(new AdmissionLimits(1, 50, 0, 1, 1_000), time::get);

        assertThat(IntStream.range(0, 1_000))
                .allMatch(once -> none.take(List.of("a")).isZero()
                        && none.takeFor(1_000_000, List.of("a")).isZero());
    }
}
