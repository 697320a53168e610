package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Health;
import io.orgraph.model.SourceName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source is up while it answers, also with a no; what failed last is remembered. */
class HealthChannelTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:30:00Z");
    private static final SourceName CRM = new SourceName("crm");

    private final Queue<Answer<Reply>> answers = new ArrayDeque<>();
    private Instant now = NOW;
    private final HealthChannel watch =
            new HealthChannel((call, receiver) -> receiver.receive(answers.remove()), new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    @Test
    void nothing_is_known_before_the_first_call() {
        assertThat(watch.health()).isEqualTo(Health.NOT_CALLED_YET);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 400, 401, 403, 404, 409})
    void an_answer_is_an_answer(int status) {
        send(reply(status, null));

        assertThat(watch.health().state()).isEqualTo(Health.State.UP);
        assertThat(watch.health().lastFailureCode()).isNull();
    }

    @Test
    void what_failed_last_is_remembered_after_it_is_up_again() {
        send(Answer.failed(new Failure.Unavailable(CRM, Code.UPSTREAM_TIMEOUT, null)));
        assertThat(watch.health()).isEqualTo(health(Health.State.FAILING));

        send(reply(200, null));

        assertThat(watch.health()).isEqualTo(health(Health.State.UP));
    }

    @Test
    void an_answer_that_is_too_long_is_one_too() {
        send(Answer.failed(new Failure.ResponseTooLarge(CRM)));

        assertThat(watch.health().state()).isEqualTo(Health.State.UP);
        assertThat(watch.health().lastFailureCode()).isNull();
    }

    @Test
    void a_server_error_is_a_failure() {
        send(reply(503, null));

        assertThat(watch.health().state()).isEqualTo(Health.State.FAILING);
    }

    @Test
    void a_call_that_never_got_its_turn_says_nothing_of_the_source() {
        send(Answer.failed(new Failure.Unavailable(CRM, Code.OVERLOADED, null)));

        assertThat(watch.health()).isEqualTo(Health.NOT_CALLED_YET);
    }

    @Test
    void a_source_that_asks_to_be_left_alone_is_up_and_so_until_the_time_is_over() {
        send(reply(429, Duration.ofSeconds(30)));
        assertThat(watch.health().state()).isEqualTo(Health.State.UP);
        assertThat(watch.health().rateLimitedUntil()).isEqualTo(NOW.plusSeconds(30));

        now = NOW.plusSeconds(30);

        assertThat(watch.health().rateLimitedUntil()).isNull();
    }

    @Test
    void a_bug_of_ours_says_nothing_of_the_source() {
        send(Answer.failed(new Failure.Unavailable(CRM, Code.INTERNAL, null)));

        assertThat(watch.health()).isEqualTo(Health.NOT_CALLED_YET);
    }

    private static Health health(Health.State state) {
        return new Health(state, NOW, Code.UPSTREAM_TIMEOUT, null, Health.Circuit.CLOSED);
    }

    private void send(Answer<Reply> answer) {
        answers.add(answer);
        Sample.sent(watch, Endpoint.get("/x").at()).join();
    }

    private static Answer<Reply> reply(int status, @Nullable Duration retryAfter) {
        return Answer.of(new Reply(status, new byte[0], retryAfter, null));
    }
}
