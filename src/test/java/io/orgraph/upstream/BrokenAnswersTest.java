package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.core.type.Argument;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.testkit.Awaited;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to answer badly, for each kind of call. */
class BrokenAnswersTest {
    private static final Argument<List<RoleJson>> LIST = Argument.listOf(RoleJson.class);
    private static Wire wire;

    @BeforeAll
    static void open() {
        wire = new Wire(Map.of());
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_read_without_a_usable_answer_says_why(Broken broken) {
        try (FaultServer source = FaultServer.with(broken.fault)) {
            Answer<List<RoleJson>> answer = read(wire.to(source.url(), broken.timeouts()));

            assertThat(Sample.failure(answer)).isEqualTo(broken.failureOfRead());
            assertThat(source.hits()).isEqualTo(broken.hitsOfRead());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_put_that_may_have_happened_is_sent_once_and_may_be_repeated_by_the_caller(Broken broken) {
        try (FaultServer source = FaultServer.with(broken.fault)) {
            RestClient client = wire.to(source.url(), broken.timeouts());

            Answer<Reply> answer = Awaited.soon(client.write(Sample.set().json(Map.of("roleId", "r1"))));

            assertThat(outcomeIsKnown(answer)).isEqualTo(broken.answersWrites());
            assertThat(source.hits()).isEqualTo(1);
            if (!broken.answersWrites()) {
                assertThat(answer).isEqualTo(Answer.failed(new Failure.OutcomeUnknown(Sample.SOURCE, true)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_post_that_may_have_happened_is_sent_once_and_must_not_be_repeated(Broken broken) {
        try (FaultServer source = FaultServer.with(broken.fault)) {
            RestClient client = wire.to(source.url(), broken.timeouts());

            Answer<Reply> answer = Awaited.soon(client.write(Sample.invite().json(Map.of("email", "a@example.org"))));

            assertThat(outcomeIsKnown(answer)).isEqualTo(broken.answersWrites());
            assertThat(source.hits()).isEqualTo(1);
            if (!broken.answersWrites()) {
                assertThat(answer).isEqualTo(Answer.failed(new Failure.OutcomeUnknown(Sample.SOURCE, false)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_went_wrong_for_one_call_never_gets_into_the_next(Broken broken) {
        try (FaultServer source = FaultServer.with(broken.fault)) {
            RestClient client = wire.to(source.url(), broken.timeouts());
            read(client);
            source.now(Fault.json("[{\"id\":\"r1\",\"name\":\"Owner\"}]"));

            Answer<List<RoleJson>> next = read(client);

            assertThat(Sample.given(next)).containsExactly(new RoleJson("r1", "Owner", null, null));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DRIPPING_HEAD", "DRIPPING_BODY", "SILENCE", "BODY_OF_256_MB"})
    void a_connection_that_is_given_up_is_closed(Broken broken) {
        try (FaultServer source = FaultServer.with(broken.fault)) {
            read(wire.to(source.url(), broken.timeouts()));

            await().atMost(Duration.ofSeconds(10)).until(() -> source.closedByClient() == 1);
        }
    }

    @Test
    void a_call_ends_in_time_however_slowly_its_answer_drips() {
        try (FaultServer source = FaultServer.with(Broken.DRIPPING_BODY.fault)) {
            RestClient client = wire.to(source.url(), Timeouts.DEFAULT.withCall(Duration.ofMillis(200)));
            long start = System.nanoTime();

            Answer<List<RoleJson>> answer = read(client);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(190), Duration.ofSeconds(1));
            assertThat(Sample.failure(answer).code()).isEqualTo(Code.UPSTREAM_TIMEOUT);
        }
    }

    @Test
    void an_answer_that_nobody_asked_for_is_nobodys_answer() {
        String second = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]";
        try (FaultServer source =
                FaultServer.with(Fault.raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}" + second))) {
            RestClient client = wire.to(source);
            Answer<Reply> asked = Awaited.soon(client.write(Sample.set()));
            source.now(Fault.json("\"mine\""));

            Answer<Reply> next = Awaited.soon(client.write(Sample.set()));

            assertThat(Sample.textOf(asked)).isEqualTo("{}");
            assertThat(Sample.textOf(next)).isEqualTo("\"mine\"");
            assertThat(source.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "surplus",
                "surplus\r\n",
                "HTTP/1.1 200 O",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nsurp",
                "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nsurplus"
            })
    void what_is_sent_beyond_an_answer_gets_into_no_other(String surplus) {
        try (FaultServer source =
                FaultServer.with(Fault.raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}" + surplus))) {
            RestClient client = wire.to(source.url(), Timeouts.DEFAULT.withQueue(Duration.ofSeconds(20)));

            List<CompletableFuture<Answer<Reply>>> answers = IntStream.range(0, 200)
                    .mapToObj(call -> client.write(Sample.set()))
                    .toList();

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(Sample.textOf(Awaited.soon(answer))).isEqualTo("{}"));
            assertThat(source.hits()).isEqualTo(200);
            assertThat(source.connections()).isGreaterThanOrEqualTo(200);
        }
    }

    private static boolean outcomeIsKnown(Answer<Reply> answer) {
        return answer.<Boolean>fold(reply -> true, failure -> failure.code() != Code.OUTCOME_UNKNOWN);
    }

    private static Answer<List<RoleJson>> read(RestClient client) {
        return Awaited.soon(client.read(Sample.as(Sample.ALICE, Sample.roles()), LIST));
    }
}
