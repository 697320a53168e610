package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Health;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitBreakerChannelTest {
    private static final Duration OPEN = CircuitBreakerSettings.DEFAULT.open();

    private final HeldTime time = new HeldTime();
    private final ScriptedChannel source = new ScriptedChannel();
    private final CircuitBreakerChannel breaker =
            new CircuitBreakerChannel(UpstreamSettings.of(Sample.SOURCE, URI.create("http://localhost")), time, source);

    @Test
    void twenty_failures_open_it_and_nineteen_do_not() {
        fail(19);
        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.CLOSED);

        fail(1);

        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.OPEN);
    }

    @Test
    void while_it_is_open_nothing_is_called_and_it_says_when_to_come_again() {
        fail(20);
        time.pass(Duration.ofMillis(1500));

        Failure failure = Sample.failure(Sample.now(Sample.sent(breaker, Sample.roles())));

        assertThat(failure).isEqualTo(new Failure.CircuitOpen(Sample.SOURCE, Duration.ofSeconds(4)));
        assertThat(failure.code()).isEqualTo(Code.UPSTREAM_UNAVAILABLE);
        assertThat(failure.retryable()).isTrue();
        assertThat(source.calls()).hasSize(20);
    }

    @Test
    void half_of_the_calls_is_enough_and_less_is_not() {
        succeed(30);
        fail(29);
        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.CLOSED);

        fail(1);

        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.OPEN);
    }

    @Test
    void failures_of_more_than_ten_seconds_ago_are_forgotten() {
        fail(19);
        time.pass(Duration.ofSeconds(11));

        fail(19);

        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 302, 400, 401, 403, 404, 409, 422, 429})
    void an_answer_is_no_failure(int status) {
        answerAll(40, Answer.of(Sample.reply(status, "")));

        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.CLOSED);
    }

    @Test
    void an_answer_that_is_too_long_is_one_and_what_one_caller_is_answered_closes_the_source_to_nobody() {
        answerAll(40, Answer.failed(new Failure.ResponseTooLarge(Sample.SOURCE)));

        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 599})
    void a_server_error_is_a_failure(int status) {
        answerAll(20, Answer.of(Sample.reply(status, "")));

        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.OPEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"UPSTREAM_TIMEOUT", "UPSTREAM_UNAVAILABLE", "UPSTREAM_BAD_RESPONSE"})
    void no_usable_answer_is_a_failure(Code code) {
        answerAll(20, Answer.failed(new Failure.Unavailable(Sample.SOURCE, code, null)));

        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.OPEN);
    }

    @Test
    void a_write_of_unknown_outcome_is_a_failure() {
        answerAll(20, Answer.failed(new Failure.OutcomeUnknown(Sample.SOURCE, false)));

        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.OPEN);
    }

    @Test
    void a_bug_of_ours_does_not_count_and_uses_up_no_trial() {
        fail(20);
        time.pass(OPEN);

        answerAll(10, Answer.failed(new Failure.Unavailable(Sample.SOURCE, Code.INTERNAL, null)));
        succeed(3);

        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.CLOSED);
    }

    @Test
    void what_nobody_waited_for_does_not_count_and_uses_up_no_trial() {
        fail(20);
        time.pass(OPEN);

        answerAll(10, Answer.failed(new Failure.Cancelled(Sample.SOURCE)));
        succeed(3);

        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.CLOSED);
    }

    @Test
    void after_its_time_three_calls_are_tried_and_no_more() {
        fail(20);
        time.pass(OPEN);
        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.HALF_OPEN);

        List<CompletableFuture<Answer<Reply>>> answers = send(10);

        assertThat(source.calls()).hasSize(23);
        assertThat(answers.subList(3, 10))
                .allSatisfy(answer ->
                        assertThat(Sample.failure(Sample.now(answer))).isInstanceOf(Failure.CircuitOpen.class));
    }

    @Test
    void trials_that_succeed_close_it() {
        fail(20);
        time.pass(OPEN);

        succeed(3);

        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.CLOSED);
        assertThat(send(10)).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void trials_that_fail_leave_it_open_for_as_long_again() {
        fail(20);
        time.pass(OPEN);
        fail(3);

        time.pass(OPEN.minusMillis(1));
        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.OPEN);
        time.pass(Duration.ofMillis(1));

        assertThat(breaker.circuitState()).isEqualTo(Health.Circuit.HALF_OPEN);
    }

    @Test
    void a_source_that_hangs_is_tried_three_times_in_five_seconds_and_found_five_seconds_after_its_return() {
        fail(20);
        List<Integer> trials = new ArrayList<>();
        for (int second = 0; second < 60; second++) {
            time.pass(Duration.ofSeconds(1));
            int before = source.calls().size();
            send(10);
            trials.add(source.calls().size() - before);
            failThoseSentThreeSecondsAgo(trials);
        }

        assertThat(trials.stream().mapToInt(Integer::intValue).sum()).isBetween(30, 36);
        assertThat(mostInAnyFive(trials)).isEqualTo(3);
    }

    @Test
    void each_change_is_a_line_in_the_log() {
        try (LogCapture log = LogCapture.of(CircuitBreakerChannel.class)) {
            fail(20);
            time.pass(OPEN);
            succeed(3);

            assertThat(log.lines())
                    .containsExactly("WARN crm circuit OPEN", "WARN crm circuit HALF_OPEN", "WARN crm circuit CLOSED");
        }
    }

    @Test
    void in_front_of_a_queue_it_turns_away_only_while_it_is_open() {
        ScriptedChannel queue = new ScriptedChannel();
        Channel front = breaker.before(queue);
        var closed = Sample.sent(front, Sample.roles());
        fail(20);
        var open = Sample.sent(front, Sample.roles());
        time.pass(OPEN);
        var halfOpen = Sample.sent(front, Sample.roles());

        assertThat(closed).isNotDone();
        assertThat(open).isDone();
        assertThat(halfOpen).isNotDone();
    }

    private void failThoseSentThreeSecondsAgo(List<Integer> trials) {
        int ago = trials.size() - 4;
        if (ago >= 0 && trials.get(ago) > 0) {
            int last = source.calls().size();
            for (int call = last - trials.get(ago); call < last; call++) {
                source.answer(call, Answer.failed(new Failure.Unavailable(Sample.SOURCE, Code.UPSTREAM_TIMEOUT, null)));
            }
        }
    }

    private static int mostInAnyFive(List<Integer> counts) {
        int most = 0;
        for (int first = 0; first + 5 <= counts.size(); first++) {
            most = Math.max(
                    most,
                    counts.subList(first, first + 5).stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
        return most;
    }

    private List<CompletableFuture<Answer<Reply>>> send(int count) {
        List<CompletableFuture<Answer<Reply>>> answers = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            answers.add(Sample.sent(breaker, Sample.roles()));
        }
        return answers;
    }

    private void succeed(int count) {
        answerAll(count, Answer.of(Sample.reply(200, "")));
    }

    private void fail(int count) {
        answerAll(count, Answer.of(Sample.reply(503, "")));
    }

    private void answerAll(int count, Answer<Reply> answer) {
        for (int call = 0; call < count; call++) {
            Sample.sent(breaker, Sample.roles());
            source.answer(source.calls().size() - 1, answer);
        }
    }
}
