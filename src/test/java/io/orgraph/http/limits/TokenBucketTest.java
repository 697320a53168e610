package io.orgraph.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {
    private static final long MILLI = 1_000_000;

    /** A clock may start anywhere, and pass its largest number on the way. */
    @ParameterizedTest
    @ValueSource(longs = {0, -5_000_000_000L, Long.MAX_VALUE - 50 * MILLI})
    void a_burst_is_let_through_and_then_one_each_interval(long start) {
        TokenBucket bucket = new TokenBucket(Duration.ofMillis(100), 3, start);

        long[] taken = LongStream.rangeClosed(0, 1000)
                .filter(millis -> bucket.take(start + millis * MILLI) == 0)
                .limit(6)
                .toArray();

        assertThat(taken).containsExactly(0, 1, 2, 100, 200, 300);
    }

    @ParameterizedTest
    @ValueSource(longs = {300, 1_000, 1_000_000})
    void after_a_rest_it_is_full_and_no_fuller(long rest) {
        TokenBucket bucket = new TokenBucket(Duration.ofMillis(100), 3, 0);
        LongStream.range(0, 10).forEach(once -> bucket.take(0));

        long taken = LongStream.range(0, 10)
                .filter(once -> bucket.take(rest * MILLI) == 0)
                .count();

        assertThat(taken).isEqualTo(3);
    }
}
