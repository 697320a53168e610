package io.orgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatesTest {
    private final AtomicLong time = new AtomicLong();
    private final Rates rates = new Rates(new AdmissionLimits(1, 10, 2), time::get);

    @Test
    void a_caller_with_several_names_is_counted_under_each() {
        rates.take(List.of("a", "b"));
        rates.take(List.of("a", "c"));

        boolean third = rates.take(List.of("a", "d"));

        assertThat(third).isFalse();
        assertThat(rates.take(List.of("d"))).isTrue();
    }

    @Test
    void what_it_remembers_is_bounded() {
        IntStream.range(0, 100_000).forEach(name -> rates.take(List.of(name)));

        assertThat(rates.remembered()).isLessThanOrEqualTo(10_000);
    }

    @Test
    void who_asks_most_is_remembered_through_a_flood_of_others() {
        IntStream.range(0, 100).forEach(time -> rates.take(List.of("greedy")));

        IntStream.range(0, 100_000).forEach(name -> {
            rates.take(List.of(name));
            assertThat(name % 100 > 0 || !rates.take(List.of("greedy"))).isTrue();
        });
    }

    @Test
    void who_has_rested_is_forgotten() {
        rates.take(List.of("a"));

        time.addAndGet(1_000_000_000);

        assertThat(rates.remembered()).isZero();
    }

    @Test
    void a_rate_of_nought_is_none() {
        Rates none = new Rates(new AdmissionLimits(1, 0, 1), time::get);

        assertThat(IntStream.range(0, 1_000)).allMatch(once -> none.take(List.of("a")));
    }
}
