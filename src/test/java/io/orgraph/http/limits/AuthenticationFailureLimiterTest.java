package io.orgraph.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationFailureLimiterTest {
    private static final ByteBuffer HERE = ByteBuffer.wrap(new byte[] {1, 2, 3, 4});
    private static final ByteBuffer ELSEWHERE = ByteBuffer.wrap(new byte[] {1, 2, 3, 5});

    private long now;
    private final AuthenticationFailureLimiter failures =
            new AuthenticationFailureLimiter(new AuthenticationLimits(30), () -> now);

    @Test
    void so_many_go_through_at_once_and_then_one_each_interval() {
        assertThat(fail(31, HERE, true)).isEqualTo(30);
        assertThat(failures.mayVerify(HERE)).isFalse();

        now += Duration.ofSeconds(failures.secondsToWait()).toNanos();

        assertThat(failures.mayVerify(HERE)).isTrue();
        assertThat(fail(2, HERE, true)).isEqualTo(1);
    }

    @Test
    void one_address_makes_no_other_wait() {
        fail(31, HERE, true);

        assertThat(failures.mayVerify(ELSEWHERE)).isTrue();
    }

    @Test
    void what_costs_nothing_makes_no_signature_wait() {
        assertThat(fail(31, HERE, false)).isEqualTo(30);

        assertThat(failures.mayVerify(HERE)).isTrue();
    }

    @Test
    void without_a_limit_all_go_through() {
        AuthenticationFailureLimiter unlimited =
                new AuthenticationFailureLimiter(new AuthenticationLimits(0), () -> now);

        assertThat(IntStream.range(0, 1000).allMatch(any -> unlimited.count(HERE, true)))
                .isTrue();
        assertThat(unlimited.mayVerify(HERE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"60, 1", "61, 1", "59, 2", "30, 2", "1, 60", "1000000, 1", "0, 1"})
    void the_time_to_wait_is_a_whole_interval_at_least(int perMinute, long seconds) {
        AuthenticationFailureLimiter some =
                new AuthenticationFailureLimiter(new AuthenticationLimits(perMinute), () -> now);

        assertThat(some.secondsToWait()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001})
    void a_limit_that_is_none_is_refused_by_its_name(int perMinute) {
        assertThatThrownBy(() -> new AuthenticationLimits(perMinute))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("failuresPerMinute: ");
    }

    /** How many of them were not too many. */
    private long fail(int times, ByteBuffer network, boolean bySignature) {
        return IntStream.range(0, times)
                .filter(any -> failures.count(network, bySignature))
                .count();
    }
}
