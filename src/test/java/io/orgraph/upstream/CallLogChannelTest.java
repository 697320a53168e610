package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.orgraph.budget.OperationBudget;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CallLogChannelTest {
    private final LogCapture log = LogCapture.of(CallLogChannel.class);
    private long now;

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_success_is_one_debug_line() {
        send(of("req-1", Sample.roles()), Answer.of(Sample.reply(200, "")));

        assertThat(log.lines())
                .containsExactly("DEBUG crm GET /workspaces/{workspace}/roles 200, 12 ms, request req-1");
    }

    @Test
    void a_refusal_is_info_and_what_the_source_fails_at_is_a_warning() {
        send(Sample.set(), Answer.of(Sample.reply(404, "")));
        send(Sample.set(), Answer.of(Sample.reply(502, "")));
        send(Sample.set(), Answer.of(Sample.reply(302, "")));
        send(Sample.invite(), Answer.failed(new Failure.OutcomeUnknown(Sample.SOURCE, false)));
        send(Sample.roles(), Answer.failed(new Failure.Unavailable(Sample.SOURCE, Code.UPSTREAM_TIMEOUT, null)));

        assertThat(log.lines())
                .containsExactly(
                        "INFO crm PUT /workspaces/{workspace}/memberships/{user} 404, 12 ms, request -",
                        "WARN crm PUT /workspaces/{workspace}/memberships/{user} 502, 12 ms, request -",
                        "WARN crm PUT /workspaces/{workspace}/memberships/{user} 302, 12 ms, request -",
                        "WARN crm POST /invitations OUTCOME_UNKNOWN, 12 ms, request -",
                        "WARN crm GET /workspaces/{workspace}/roles UPSTREAM_TIMEOUT, 12 ms, request -");
    }

    @Test
    void what_nobody_waited_for_is_no_warning() {
        send(Sample.roles(), Answer.failed(new Failure.Cancelled(Sample.SOURCE)));

        assertThat(log.lines())
                .containsExactly("DEBUG crm GET /workspaces/{workspace}/roles CANCELLED, 12 ms, request -");
    }

    @Test
    void a_line_has_the_sources_id_too_where_it_is_another() {
        send(of("req-1", Sample.roles()), Answer.of(new Reply(200, new byte[0], null, "theirs-1")));
        send(of("req-1", Sample.roles()), Answer.of(new Reply(200, new byte[0], null, "req-1")));

        assertThat(log.lines())
                .containsExactly(
                        "DEBUG crm GET /workspaces/{workspace}/roles 200, 12 ms, request req-1, the source's theirs-1",
                        "DEBUG crm GET /workspaces/{workspace}/roles 200, 12 ms, request req-1");
    }

    @Test
    void nothing_of_the_call_or_the_answer_is_in_a_line() {
        Call call = Sample.as(Sample.ALICE, Sample.ROLES.at(Sample.id("CANARY")))
                .query("CANARY", "CANARY")
                .header("X-CANARY", "CANARY")
                .json("CANARY");

        send(call, Answer.of(Sample.reply(500, "CANARY")));

        assertThat(log.lines()).hasSize(1).noneMatch(line -> line.contains("CANARY") || line.contains("alice"));
    }

    @Test
    void switched_off_it_writes_nothing() {
        ((Logger) LoggerFactory.getLogger(CallLogChannel.class)).setLevel(Level.INFO);

        send(Sample.roles(), Answer.of(Sample.reply(200, "")));

        assertThat(log.lines()).isEmpty();
    }

    private static Call of(String requestId, Call call) {
        OperationBudget budget = new OperationBudget(10, 20, Duration.ofSeconds(10), () -> 0).of(requestId);
        return call.on(new InFlightCall(new OperationQueue(budget)));
    }

    private void send(Call call, Answer<Reply> answer) {
        ScriptedChannel source = new ScriptedChannel();
        CompletableFuture<Answer<Reply>> logged =
                Sample.sent(new CallLogChannel(Sample.SOURCE, () -> now, source), call);
        now += TimeUnit.MILLISECONDS.toNanos(12);
        source.answer(0, answer);
        assertThat(Sample.now(logged)).isSameAs(answer);
    }
}
