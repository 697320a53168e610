package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", " 30 ,30", "3600,3600", "86400,86400", "86401,86400", "99999999999999999999,86400"})
    void seconds_are_cut_at_a_day(String header, long seconds) {
        assertThat(RetryAfter.in(header, NOON)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_date_is_the_time_until_then() {
        assertThat(RetryAfter.in("Fri, 20 Nov 2026 12:01:30 GMT", NOON)).isEqualTo(Duration.ofSeconds(90));
        assertThat(RetryAfter.in("Fri, 20 Nov 2099 12:01:30 GMT", NOON)).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-1", "+1", "1.5", "soon", "1 s", "٣", "Fri, 20 Nov 2026 11:59:59 GMT", "Fri, 99 Nov"})
    void anything_else_says_nothing(String header) {
        assertThat(RetryAfter.in(header, NOON)).isNull();
    }

    @Property
    void nothing_makes_anybody_wait_longer_than_a_day(@ForAll String header) {
        @Nullable Duration wait = RetryAfter.in(header, NOON);

        assertThat(wait == null || (!wait.isNegative() && wait.compareTo(Duration.ofDays(1)) <= 0))
                .isTrue();
    }
}
