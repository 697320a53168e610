package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgraph.budget.OperationBudget;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Health;
import io.orgraph.testkit.Awaited;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole stack against a source that fails, counted at the source. */
class PoliciesTest {
    private static final Fault GOOD = Fault.json("{}");
    private static Wire wire;

    @BeforeAll
    static void open() {
        wire = new Wire(Map.of());
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    @Test
    void a_source_that_fails_is_left_alone_after_twenty_calls_answered_for_at_once_and_found_again() {
        try (FaultServer source = FaultServer.with(Fault.status(503))) {
            RestClient client =
                    wire.to(settings(source).with(CircuitBreakerSettings.DEFAULT.withOpen(Duration.ofSeconds(1))));
            List<Answer<Reply>> first = ask(client, 30);
            int hits = source.hits();
            long start = System.nanoTime();

            List<Answer<Reply>> open = ask(client, 100);

            assertThat(Duration.ofNanos(System.nanoTime() - start).dividedBy(100))
                    .isLessThan(Duration.ofMillis(10));
            assertThat(hits).isLessThanOrEqualTo(20);
            assertThat(source.hits()).isEqualTo(hits);
            assertThat(Sample.failure(first.get(29))).isInstanceOf(Failure.CircuitOpen.class);
            assertThat(open)
                    .allSatisfy(answer ->
                            assertThat(Sample.failure(answer).retryAfter()).isEqualTo(Duration.ofSeconds(1)));
            assertThat(client.health().circuit()).isEqualTo(Health.Circuit.OPEN);

            source.now(GOOD);
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> ask(client, 1).get(0) instanceof Answer.Given<Reply>);
            ask(client, 3);
            assertThat(client.health().circuit()).isEqualTo(Health.Circuit.CLOSED);
        }
    }

    @Test
    void while_it_fails_on_three_calls_find_that_out_each_time() {
        Duration open = Duration.ofMillis(500);
        try (FaultServer source = FaultServer.with(Fault.status(503))) {
            RestClient client = wire.to(settings(source)
                    .with(new CircuitBreakerSettings(50, 20, Duration.ofSeconds(10), open, 3))
                    .with(RetrySettings.NONE));
            ask(client, 20);
            long start = System.nanoTime();

            await().pollInterval(Duration.ofMillis(5)).until(() -> {
                ask(client, 1);
                return System.nanoTime() - start > open.multipliedBy(4).toNanos();
            });

            assertThat(source.hits()).isBetween(20 + 3, 20 + 3 * 4);
        }
    }

    @Test
    void of_ten_percent_random_failures_hardly_any_is_seen_and_the_source_gets_hardly_more_calls() {
        List<Fault> faults = Stream.of(500, 502, 503, 504).map(Fault::status).toList();
        Fault flaky = Fault.sometimes(42, 10, faults, GOOD);
        try (FaultServer source = FaultServer.with(flaky)) {
            RestClient client = wire.to(settings(source).with(RetrySettings.DEFAULT.withPause(Duration.ofMillis(20))));
            int failures = 0;

            for (int batch = 0; batch < 200; batch++) {
                failures += (int) askAtOnce(client, 50).stream()
                        .filter(answer -> answer instanceof Answer.Failed)
                        .count();
            }

            assertThat(failures).isLessThanOrEqualTo(150);
            assertThat(source.hits()).isLessThanOrEqualTo(11_150);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 2, ", "1, 2, ", "2, 2, ", "3, 1, 3", "3600, 1, 3600", "-5, 1, ", "soon, 1, ", "1.5, 1, ", "'', 1, "
    })
    void a_429_is_waited_out_where_the_source_says_for_how_long_and_that_is_not_long(
            String header, int hits, Long retryAfter) {
        try (FaultServer source = FaultServer.with(Fault.reply(429, "Retry-After: " + header + "\r\n", "{}"))) {
            Failure failure =
                    Sample.failure(Awaited.soon(wire.to(settings(source)).write(Sample.roles())));

            assertThat(failure.code()).isEqualTo(Code.RATE_LIMITED);
            assertThat(source.hits()).isEqualTo(hits);
            if (hits == 1) {
                assertThat(failure.retryAfter()).isEqualTo(retryAfter == null ? null : Duration.ofSeconds(retryAfter));
            }
        }
    }

    @Test
    void a_429_until_a_date_is_read_as_one() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusHours(1));
        try (FaultServer source = FaultServer.with(Fault.reply(429, "Retry-After: " + date + "\r\n", "{}"))) {
            Failure failure =
                    Sample.failure(Awaited.soon(wire.to(settings(source)).write(Sample.roles())));

            assertThat(failure.retryAfter()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
            assertThat(source.hits()).isEqualTo(1);
        }
    }

    @Test
    void a_429_does_not_close_the_source_to_others() {
        try (FaultServer source = FaultServer.with(Fault.status(429))) {
            RestClient client = wire.to(settings(source));

            ask(client, 50);

            assertThat(source.hits()).isEqualTo(50);
            assertThat(client.health().circuit()).isEqualTo(Health.Circuit.CLOSED);
        }
    }

    @Test
    void one_callers_huge_list_does_not_close_the_source_to_others() {
        Fault huge = Fault.json("[".repeat(4096));
        try (FaultServer source = FaultServer.choosing(request -> request.startsWith("GET /mine ") ? GOOD : huge)) {
            RestClient client = wire.to(settings(source).with(ConcurrencySettings.DEFAULT.withAnswerBytes(1024)));
            Failure read = Sample.failure(ask(client, 40).get(39));
            Failure written = Sample.failure(Awaited.soon(client.write(Sample.invite())));

            Answer<Reply> mine = Awaited.soon(client.write(Endpoint.get("/mine").at()));

            assertThat(Sample.textOf(mine)).isEqualTo("{}");
            assertThat(read).isEqualTo(new Failure.ResponseTooLarge(Sample.SOURCE));
            assertThat(written).isEqualTo(new Failure.OutcomeUnknown(Sample.SOURCE, false));
            assertThat(source.hits()).isEqualTo(42);
            assertThat(client.health()).isEqualTo(new Health(Health.State.UP, null, null, null, Health.Circuit.CLOSED));
        }
    }

    @Test
    void a_change_that_is_limited_or_refused_by_a_gateway_is_sent_once() {
        for (int status : new int[] {429, 500, 502, 503, 504}) {
            try (FaultServer source = FaultServer.with(Fault.reply(status, "Retry-After: 1\r\n", "{}"))) {
                Awaited.soon(wire.to(settings(source)).write(Sample.invite()));

                assertThat(source.hits()).isEqualTo(1);
            }
        }
    }

    @Test
    void what_finds_no_place_is_overloaded_within_the_wait_and_never_sent() {
        try (FaultServer source = FaultServer.with(Fault.thenSilence(""))) {
            RestClient client = wire.to(settings(source).with(ConcurrencySettings.DEFAULT.withConcurrentCalls(2)));
            List<CompletableFuture<Answer<Reply>>> answers = IntStream.range(0, 200)
                    .mapToObj(call -> client.write(Sample.set()))
                    .toList();
            long start = System.nanoTime();

            answers.subList(2, 200).forEach(Awaited::soon);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(150), Duration.ofMillis(600));
            assertThat(answers.subList(2, 200))
                    .allSatisfy(answer -> assertThat(
                                    Sample.failure(Sample.now(answer)).code())
                            .isEqualTo(Code.OVERLOADED));
            assertThat(source.hits()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void one_operation_may_make_a_thousand_calls_of_a_slow_source() {
        Fault slow = socket -> {
            awaitQuietly(30);
            GOOD.answer(socket);
        };
        try (FaultServer source = FaultServer.with(slow)) {
            RestClient client = wire.to(settings(source))
                    .within(new OperationBudget(1000, 20, Duration.ofSeconds(10), System::nanoTime));

            List<Answer<Reply>> answers = askAtOnce(client, 1000);

            assertThat(answers).allMatch(answer -> answer instanceof Answer.Given);
            assertThat(source.hits()).isEqualTo(1000);
        }
    }

    private static List<Answer<Reply>> ask(RestClient client, int times) {
        List<Answer<Reply>> answers = new ArrayList<>();
        for (int asked = 0; asked < times; asked++) {
            answers.add(Awaited.soon(client.write(Sample.roles())));
        }
        return answers;
    }

    /** Each of them another call, since identical ones would be one. */
    private static List<Answer<Reply>> askAtOnce(RestClient client, int times) {
        List<CompletableFuture<Answer<Reply>>> asked = IntStream.range(0, times)
                .mapToObj(call -> client.write(Sample.roles().query("call", Integer.toString(call))))
                .toList();
        return asked.stream().map(Awaited::soon).toList();
    }

    private static void awaitQuietly(int millis) {
        try {
            new java.util.concurrent.CountDownLatch(1).await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static UpstreamSettings settings(FaultServer source) {
        return UpstreamSettings.of(Sample.SOURCE, source.url());
    }
}
