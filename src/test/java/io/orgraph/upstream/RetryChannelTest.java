package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.budget.OperationBudget;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryChannelTest {
    private static final Duration LONGEST_PAUSE = RetrySettings.DEFAULT.pause();
    private static final Answer<Reply> NO_CONNECTION =
            Answer.failed(new Failure.Unavailable(Sample.SOURCE, Code.UPSTREAM_UNAVAILABLE, null));

    private final HeldTime time = new HeldTime();
    private final ScriptedChannel source = new ScriptedChannel();
    private final RetryChannel retry = new RetryChannel(
            UpstreamSettings.of(Sample.SOURCE, URI.create("http://localhost")),
            new StatusMapping(Sample.SOURCE, body -> null),
            time,
            time,
            source);

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_read_that_failed_in_a_server_is_made_once_more(int status) {
        CompletableFuture<Answer<Reply>> answer = Sample.sent(retry, Sample.roles());
        source.answer(0, Answer.of(Sample.reply(status, "")));

        time.pass(LONGEST_PAUSE);
        source.answer(1, "roles");

        assertThat(Sample.textOf(Sample.now(answer))).isEqualTo("roles");
    }

    @Test
    void a_second_failure_is_the_last() {
        CompletableFuture<Answer<Reply>> answer = Sample.sent(retry, Sample.roles());
        source.answer(0, NO_CONNECTION);
        time.pass(LONGEST_PAUSE);

        source.answer(1, NO_CONNECTION);

        assertThat(Sample.now(answer)).isSameAs(NO_CONNECTION);
        assertThat(time.planned()).isZero();
    }

    @Test
    void the_pause_is_never_the_same_and_between_a_quarter_and_the_whole() {
        List<Integer> sentWithin = new ArrayList<>();
        for (int call = 0; call < 1000; call++) {
            Sample.sent(retry, Sample.COUNT.at());
        }
        for (int call = 0; call < 100; call++) {
            source.answer(call, NO_CONNECTION);
        }

        for (int millis = 49; millis <= 200; millis += 151) {
            time.pass(Duration.ofMillis(millis).minus(Duration.ofMillis(millis == 200 ? 49 : 0)));
            sentWithin.add(source.calls().size() - 1000);
        }

        assertThat(sentWithin).containsExactly(0, 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 400, 401, 403, 404, 409, 422, 501})
    void any_other_answer_is_the_answer(int status) {
        CompletableFuture<Answer<Reply>> answer = Sample.sent(retry, Sample.roles());

        source.answer(0, Answer.of(Sample.reply(status, "")));

        assertThat(Sample.given(Sample.now(answer)).status()).isEqualTo(status);
        assertThat(time.planned()).isZero();
    }

    @Test
    void whoever_was_kept_waiting_is_not_asked_again() {
        CompletableFuture<Answer<Reply>> timeout = Sample.sent(retry, Sample.roles());
        CompletableFuture<Answer<Reply>> late = Sample.sent(retry, Sample.roles());
        source.answer(0, Answer.failed(new Failure.Unavailable(Sample.SOURCE, Code.UPSTREAM_TIMEOUT, null)));

        time.pass(Timeouts.DEFAULT.connect());
        source.answer(1, NO_CONNECTION);

        assertThat(timeout).isDone();
        assertThat(late).isDone();
        assertThat(source.calls()).hasSize(2);
    }

    @Test
    void a_write_is_made_again_only_where_it_was_never_sent() {
        CompletableFuture<Answer<Reply>> neverSent = Sample.sent(retry, Sample.invite());
        CompletableFuture<Answer<Reply>> unknown = Sample.sent(retry, Sample.set());
        CompletableFuture<Answer<Reply>> refused = Sample.sent(retry, Sample.set());
        CompletableFuture<Answer<Reply>> limited = Sample.sent(retry, Sample.set());
        source.answer(0, NO_CONNECTION);
        source.answer(1, Answer.failed(new Failure.OutcomeUnknown(Sample.SOURCE, true)));
        source.answer(2, Answer.of(Sample.reply(503, "")));
        source.answer(3, Answer.of(new Reply(429, new byte[0], Duration.ofSeconds(1), null)));

        time.pass(Duration.ofSeconds(5));

        assertThat(List.of(unknown, refused, limited)).allMatch(CompletableFuture::isDone);
        assertThat(neverSent).isNotDone();
        assertThat(source.calls()).hasSize(5);
    }

    @Test
    void what_our_own_side_refused_is_not_made_again() {
        CompletableFuture<Answer<Reply>> overloaded = Sample.sent(retry, Sample.roles());
        CompletableFuture<Answer<Reply>> circuitOpen = Sample.sent(retry, Sample.roles());

        source.answer(0, Answer.failed(new Failure.Unavailable(Sample.SOURCE, Code.OVERLOADED, null)));
        source.answer(1, Answer.failed(new Failure.CircuitOpen(Sample.SOURCE, Duration.ofSeconds(5))));

        assertThat(overloaded).isDone();
        assertThat(circuitOpen).isDone();
    }

    @Test
    void a_429_is_made_again_when_the_source_said() {
        CompletableFuture<Answer<Reply>> answer = Sample.sent(retry, Sample.roles());
        source.answer(0, Answer.of(new Reply(429, new byte[0], Duration.ofSeconds(1), null)));

        time.pass(Duration.ofSeconds(1));
        assertThat(source.calls()).hasSize(1);
        time.pass(LONGEST_PAUSE);

        source.answer(1, "roles");
        assertThat(Sample.textOf(Sample.now(answer))).isEqualTo("roles");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_source_that_asks_for_more_patience_than_there_is_is_left_in_peace(int status) {
        CompletableFuture<Answer<Reply>> answer = Sample.sent(retry, Sample.roles());

        source.answer(0, Answer.of(new Reply(status, new byte[0], Duration.ofSeconds(3), null)));

        assertThat(answer).isDone();
        assertThat(time.planned()).isZero();
    }

    @Test
    void a_429_that_does_not_say_when_is_the_answer() {
        CompletableFuture<Answer<Reply>> answer = Sample.sent(retry, Sample.roles());

        source.answer(0, Answer.of(Sample.reply(429, "")));

        assertThat(answer).isDone();
    }

    @Test
    void there_is_no_second_try_beyond_the_operations_deadline() {
        OperationBudget budget = new OperationBudget(10, 20, Duration.ofSeconds(1), time);
        CompletableFuture<Answer<Reply>> answer =
                Sample.sent(retry, Sample.roles().on(new InFlightCall(new OperationQueue(budget))));

        source.answer(0, Answer.of(new Reply(429, new byte[0], Duration.ofSeconds(1), null)));

        assertThat(answer).isDone();
        assertThat(time.planned()).isZero();
    }

    @Test
    void a_bug_in_what_it_decides_by_keeps_nobody_waiting() {
        AtomicBoolean isBroken = new AtomicBoolean();
        RetryChannel broken = new RetryChannel(
                UpstreamSettings.of(Sample.SOURCE, URI.create("http://localhost")),
                new StatusMapping(Sample.SOURCE, body -> null),
                () -> {
                    assertThat(isBroken).isFalse();
                    return time.getAsLong();
                },
                time,
                new NeverThrowChannel(Sample.SOURCE, source));
        CompletableFuture<Answer<Reply>> answer = Sample.sent(broken, Sample.roles());
        isBroken.set(true);

        source.answer(0, "roles");

        assertThat(Sample.textOf(Sample.now(answer))).isEqualTo("roles");
    }
}
