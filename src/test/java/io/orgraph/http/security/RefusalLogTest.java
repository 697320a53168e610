package io.orgraph.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.authentication.AuthenticationFailure;
import io.orgraph.testkit.LogLines;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A flood of those who may not ask is no flood of lines. */
class RefusalLogTest {
    private static final String NAME = RefusalLog.class.getName();

    // Shortly before a long ends: differences have to do.
    private long now = Long.MAX_VALUE - Duration.ofMillis(1500).toNanos();
    private final RefusalLog refusals = new RefusalLog(() -> now);

    @Test
    void the_first_is_said_at_once() {
        try (LogLines log = new LogLines().at("INFO", NAME)) {
            refusals.refused(401, AuthenticationFailure.EXPIRED, "r-1");

            assertThat(log.all()).containsExactly(line("401, expired", "r-1", 0));
        }
    }

    @Test
    void of_a_thousand_in_three_seconds_three_are_said_and_the_others_counted() {
        try (LogLines log = new LogLines().at("INFO", NAME)) {
            flood(1000, Duration.ofMillis(3));

            assertThat(log.all())
                    .containsExactly(
                            line("401, expired", "r-0", 0),
                            line("401, expired", "r-334", 333),
                            line("401, expired", "r-668", 333));
        }
    }

    @Test
    void each_reason_has_lines_of_its_own() {
        try (LogLines log = new LogLines().at("INFO", NAME)) {
            flood(10, Duration.ofMillis(1));
            refusals.refused(503, AuthenticationFailure.KEYS_UNAVAILABLE, "r-u");
            refusals.refused(403, AuthenticationFailure.MISSING_SCOPE, "r-m");

            assertThat(log.all())
                    .containsExactly(
                            line("401, expired", "r-0", 0),
                            line("503, keys_unavailable", "r-u", 0),
                            line("403, missing_scope", "r-m", 0));
        }
    }

    @Test
    void at_debug_every_one_is_said() {
        try (LogLines log = new LogLines().at("DEBUG", NAME)) {
            flood(3, Duration.ofMillis(1));

            assertThat(log.all())
                    .containsExactly(
                            line("401, expired", "r-0", 0),
                            "DEBUG A caller was refused: 401, expired, request r-1",
                            "DEBUG A caller was refused: 401, expired, request r-2");
        }
    }

    private void flood(int refused, Duration apart) {
        IntStream.range(0, refused).forEach(one -> {
            refusals.refused(401, AuthenticationFailure.EXPIRED, "r-" + one);
            now += apart.toNanos();
        });
    }

    private static String line(String status, String request, int more) {
        return "INFO A caller was refused: " + status + ", request " + request + ", " + more
                + " more since the last such line";
    }
}
