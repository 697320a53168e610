package io.orgraph.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.http.CallEffect;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private static final String ROLES = "/organizations/roles";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    private final Faults faults = sandbox.faults();
    private final Caller admin = new Caller(sandbox.transactionLink(), TransactionLinkTokens.ADMIN);
    private final String workspace =
            admin.get("/organizations/workspaces").json().texts("id").get(0);
    private final String list = "/workspaces/" + workspace + "/memberships";
    private final String member = admin.get(list).json().texts("userId").get(1);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void nothing_happens_unless_it_is_asked_for() {
        var outcomes = sandbox.calls().all().stream().map(RecordedCall::outcome);

        assertThat(outcomes).hasSize(2).containsOnly(CallEffect.ANSWERED);
    }

    @Test
    void a_rule_that_was_not_told_what_does_nothing() {
        faults.on(".*", ".*").times(3);

        assertThat(admin.get(ROLES).status()).isEqualTo(200);
    }

    @Test
    void a_call_closed_before_its_effect_changes_nothing() {
        faults.on("DELETE", ".*/memberships/.*").times(1).closeBeforeEffect();

        assertThatThrownBy(() -> admin.delete(list + "/" + member)).isInstanceOf(UncheckedIOException.class);

        assertThat(admin.get(list).json().texts("userId")).contains(member);
        assertThat(recorded("DELETE")).containsExactly(tuple(0, CallEffect.CLOSED_BEFORE_EFFECT));
    }

    @Test
    void a_call_closed_after_its_effect_changes_what_it_would() {
        faults.on("DELETE", ".*/memberships/.*").times(1).closeAfterEffect();

        assertThatThrownBy(() -> admin.delete(list + "/" + member)).isInstanceOf(UncheckedIOException.class);

        assertThat(admin.get(list).json().texts("userId")).doesNotContain(member);
        assertThat(recorded("DELETE")).containsExactly(tuple(200, CallEffect.CLOSED_AFTER_EFFECT));
    }

    @Test
    void a_closed_connection_carries_not_one_byte() {
        faults.on("GET", ".*/roles").times(1).closeBeforeEffect();
        faults.on("GET", ".*/roles").times(1).closeAfterEffect();

        var answers = List.of(raw("GET", ROLES), raw("GET", ROLES));

        assertThat(answers).containsExactly("", "");
    }

    @Test
    void a_call_closed_in_the_middle_of_its_answer_gets_half_of_the_body() {
        String whole = admin.get(ROLES).body();
        faults.on("GET", ".*/roles").times(1).closeMidAnswer();

        String answer = raw("GET", ROLES);

        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("Content-length: " + whole.length() + "\r\n")
                .endsWith("\r\n\r\n" + whole.substring(0, whole.length() / 2));
        assertThat(recorded("GET")).endsWith(tuple(200, CallEffect.CLOSED_MID_ANSWER));
    }

    @Test
    void an_answer_without_a_body_is_cut_where_one_was_promised() {
        faults.on("DELETE", ".*").closeMidAnswer();

        String answer = raw("DELETE", list + "/" + member);

        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("Content-length: 1\r\n")
                .endsWith("\r\n\r\n");
        assertThatThrownBy(() -> admin.delete(list + "/" + member)).isInstanceOf(UncheckedIOException.class);
        assertThat(admin.get(list).json().texts("userId")).doesNotContain(member);
    }

    @Test
    void a_call_that_hangs_is_not_answered_and_holds_nobody_else_up() {
        faults.on("GET", ".*/roles").hang();

        var calls = IntStream.range(0, 20).mapToObj(i -> admin.later(ROLES)).toList();

        Awaitility.await().until(() -> recorded("GET").size() == 22);
        assertThat(admin.get(list).status()).isEqualTo(200);
        assertThat(calls).noneMatch(CompletableFuture::isDone);
        assertThat(recorded("GET")).contains(tuple(0, CallEffect.HUNG));
        sandbox.close();
        assertThat(calls)
                .allSatisfy(call ->
                        assertThatThrownBy(() -> call.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class));
    }

    @Test
    void a_call_that_hangs_changes_nothing() {
        faults.on("POST", ".*").hang();

        var call = admin.later("POST", "/organizations/enrollments", "{}");

        Awaitility.await().until(() -> recorded("POST").size() == 1);
        assertThat(call).isNotDone();
        assertThat(recorded("POST")).containsExactly(tuple(0, CallEffect.HUNG));
    }

    @Test
    void an_answer_is_late_by_the_delay_and_its_effect_is_not() throws Exception {
        faults.on("DELETE", ".*").delay(Duration.ofMillis(400));
        long begin = System.nanoTime();

        var call = admin.later("DELETE", list + "/" + member, "");

        Awaitility.await().until(() -> !admin.get(list).json().texts("userId").contains(member));
        assertThat(call.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(recorded("DELETE")).containsExactly(tuple(200, CallEffect.DELAYED));
    }

    @Test
    void a_delay_comes_on_top_of_the_latency() {
        try (var slow = Sandbox.start(SandboxSettings.defaults().withPort(0).withLatency(Duration.ofMillis(150)))) {
            slow.faults().on("GET", ".*").delay(Duration.ofMillis(150));
            var caller = new Caller(slow.transactionLink(), TransactionLinkTokens.ADMIN);
            long begin = System.nanoTime();

            caller.get(ROLES);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void an_answer_can_be_another_with_headers_and_any_bytes() {
        byte[] bytes = {'<', (byte) 0xff, 0, (byte) 0xc3};
        faults.on("DELETE", ".*")
                .answer(Reply.raw(429, "text/html", bytes)
                        .with("Retry-After", "7")
                        .with("X-Odd", "yes"));

        var answer = admin.bytes("DELETE", list + "/" + member);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(answer.headers().firstValue("X-Odd")).contains("yes");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(answer.body()).isEqualTo(bytes);
        assertThat(admin.get(list).json().texts("userId")).contains(member);
        assertThat(recorded("DELETE")).containsExactly(tuple(429, CallEffect.REPLACED));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 401, 503, 599})
    void an_answer_can_be_a_status_alone(int status) {
        faults.on("GET", ".*").answer(status);

        var answer = admin.get(ROLES);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void it_happens_as_often_as_it_was_told_to() {
        faults.on("GET", ".*").times(2).answer(503);

        var statuses = IntStream.range(0, 4).map(i -> admin.get(ROLES).status()).toArray();

        assertThat(statuses).containsExactly(503, 503, 200, 200);
    }

    @Test
    void it_happens_that_often_and_no_more_to_calls_at_the_same_time() {
        faults.on("GET", ".*/roles").times(37).answer(503);

        var statuses = IntStream.range(0, 100)
                .parallel()
                .map(i -> admin.get(ROLES).status())
                .filter(status -> status == 503);

        assertThat(statuses.count()).isEqualTo(37);
    }

    @Test
    void faults_for_the_same_calls_happen_one_after_the_other() {
        faults.on("GET", ".*").times(1).answer(500);
        faults.on("GET", ".*").times(2).answer(502);
        faults.on("GET", ".*").answer(504);

        var statuses = IntStream.range(0, 5).map(i -> admin.get(ROLES).status()).toArray();

        assertThat(statuses).containsExactly(500, 502, 502, 504, 504);
    }

    @Test
    void faults_of_one_rule_count_each_for_themselves() {
        var rule = faults.on("GET", ".*").times(1);

        rule.answer(500);
        rule.answer(502);

        assertThat(admin.get(ROLES).status()).isEqualTo(500);
        assertThat(admin.get(ROLES).status()).isEqualTo(502);
        assertThat(admin.get(ROLES).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,      /transactionlink/organizations/roles,  503",
        "GET|PUT,  .*,                                    503",
        "G..,      .*/roles,                              503",
        "PUT,      .*,                                    200",
        "GE,       .*,                                    200",
        "get,      .*,                                    200",
        "GET,      roles,                                 200",
        "GET,      /transactionlink/organizations,        200",
        "GET,      .*page=0,                              200",
        "GET,      /kognitos/.*,                          200",
    })
    void a_fault_is_for_calls_whose_method_and_path_match_as_a_whole(String method, String path, int status) {
        faults.on(method, path).answer(503);

        assertThat(admin.get(ROLES + "?page=0").status()).isEqualTo(status);
    }

    @Test
    void the_path_is_matched_as_it_was_received() {
        faults.on("GET", ".*/%72oles").answer(503);

        assertThat(admin.get("/organizations/%72oles").status()).isEqualTo(503);
        assertThat(admin.get(ROLES).status()).isEqualTo(200);
    }

    @Test
    void what_was_cleared_does_not_happen() {
        faults.on("GET", ".*").answer(503);

        faults.clear();

        assertThat(admin.get(ROLES).status()).isEqualTo(200);
    }

    @Test
    void what_cannot_happen_is_refused() {
        var rule = faults.on("GET", ".*");

        assertThatThrownBy(() -> rule.times(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.answer(199)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.answer(600)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.delay(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> faults.on("(", ".*")).isInstanceOf(PatternSyntaxException.class);
        assertThatThrownBy(() -> faults.on(".*", "(")).isInstanceOf(PatternSyntaxException.class);
        assertThat(admin.get(ROLES).status()).isEqualTo(200);
    }

    private String raw(String method, String path) {
        return RawCall.answerTo(method, sandbox.transactionLink(), path, TransactionLinkTokens.ADMIN);
    }

    private List<Tuple> recorded(String method) {
        return sandbox.calls().all().stream()
                .filter(call -> call.method().equals(method))
                .map(call -> tuple(call.status(), call.outcome()))
                .toList();
    }
}
