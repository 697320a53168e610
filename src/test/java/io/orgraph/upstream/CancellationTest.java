package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgraph.budget.OperationBudget;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Health;
import io.orgraph.testkit.Awaited;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes, at the source, of calls that nobody waits for any more. No call times out while these tests run. */
class CancellationTest {
    private static final Fault GOOD = Fault.json("{}");
    private static Wire wire;

    private final CountDownLatch answers = new CountDownLatch(1);
    private final OperationBudget one = budget();
    private final OperationBudget other = budget();

    @BeforeAll
    static void open() {
        wire = new Wire(Map.of());
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    @Test
    void a_read_under_way_is_cut_off_and_its_place_is_free_at_once() {
        try (FaultServer source = FaultServer.with(Fault.thenSilence(""))) {
            RestClient client = client(source);
            client.within(one).write(Sample.roles());
            await().until(() -> source.hits() == 1);

            one.end();

            await().atMost(Duration.ofSeconds(2)).until(() -> source.closedByClient() == 1);
            source.now(GOOD);
            assertThat(Sample.textOf(Awaited.soon(client.write(Sample.COUNT.at()))))
                    .isEqualTo("{}");
        }
    }

    @Test
    void it_is_no_failure_of_the_source_and_no_warning() {
        try (FaultServer source = FaultServer.with(Fault.thenSilence(""));
                LogCapture log = LogCapture.of(CallLogChannel.class)) {
            RestClient client = client(source);
            client.within(one).write(Sample.roles());
            await().until(() -> source.hits() == 1);

            one.end();

            await().until(() -> !log.lines().isEmpty());
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("DEBUG crm GET /workspaces/{workspace}/roles CANCELLED, ");
            assertThat(client.health()).isEqualTo(Health.NOT_CALLED_YET);
        }
    }

    @Test
    void a_read_goes_on_for_whoever_joined_it() {
        try (FaultServer source = FaultServer.with(socket -> hold(socket, answers))) {
            RestClient client = client(source);
            client.within(one).write(Sample.roles());
            CompletableFuture<Answer<Reply>> joined = client.within(other).write(Sample.roles());
            await().until(() -> source.hits() == 1);

            one.end();
            answers.countDown();

            assertThat(Sample.textOf(Awaited.soon(joined))).isEqualTo("{}");
            assertThat(source.hits()).isEqualTo(1);
        }
    }

    @Test
    void it_is_cut_off_when_the_last_who_joined_it_is_gone_too() {
        try (FaultServer source = FaultServer.with(Fault.thenSilence(""))) {
            RestClient client = client(source);
            client.within(one).write(Sample.roles());
            client.within(other).write(Sample.roles());
            await().until(() -> source.hits() == 1);

            one.end();
            other.end();

            await().atMost(Duration.ofSeconds(2)).until(() -> source.closedByClient() == 1);
        }
    }

    @Test
    void a_write_that_was_sent_is_never_cut_off() {
        try (FaultServer source = FaultServer.with(socket -> hold(socket, answers));
                LogCapture log = LogCapture.of(CallLogChannel.class)) {
            RestClient client = client(source);
            client.within(one).write(Sample.set());
            await().until(() -> source.hits() == 1);

            one.end();
            answers.countDown();

            await().until(() -> !log.lines().isEmpty());
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("DEBUG crm PUT /workspaces/{workspace}/memberships/{user} 200, ");
        }
    }

    @Test
    void nobody_elses_call_is_cut_off_by_one_that_was_answered_already() {
        await().until(this::isAnsweredOverTheConnectionOfACallThatEnded);
    }

    /** Whether it was that connection: one that is not given back yet when the next call begins, is not taken by it. */
    private boolean isAnsweredOverTheConnectionOfACallThatEnded() {
        OperationBudget ended = budget();
        CountDownLatch held = new CountDownLatch(1);
        try (FaultServer source = FaultServer.with(GOOD)) {
            RestClient client = client(source);
            Awaited.soon(client.within(ended).write(Sample.roles()));
            source.now(socket -> hold(socket, held));
            CompletableFuture<Answer<Reply>> next = client.within(budget()).write(Sample.roles());
            await().until(() -> source.hits() == 2);

            ended.end();
            held.countDown();

            assertThat(Sample.textOf(Awaited.soon(next))).isEqualTo("{}");
            return source.connections() == 1;
        }
    }

    private static void hold(Socket socket, CountDownLatch until) throws IOException {
        try {
            until.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        GOOD.answer(socket);
    }

    /** With one place, so that the next call shows whether it is free. */
    private static RestClient client(FaultServer source) {
        return wire.to(UpstreamSettings.of(Sample.SOURCE, source.url())
                .with(ConcurrencySettings.DEFAULT.withConcurrentCalls(1))
                .with(Timeouts.DEFAULT.withCall(Duration.ofSeconds(60)).withQueue(Duration.ofSeconds(20))));
    }

    private static OperationBudget budget() {
        return new OperationBudget(10, 20, Duration.ofSeconds(60), System::nanoTime);
    }
}
