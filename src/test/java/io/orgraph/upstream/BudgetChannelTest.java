package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.budget.OperationBudget;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BudgetChannelTest {
    private final HeldTime time = new HeldTime();
    private final ScriptedChannel source = new ScriptedChannel();
    private final OperationBudget budget = budget(3);
    private final OperationQueue line = new OperationQueue(budget);
    private final Channel channel = above(limited(64));

    @Test
    void a_call_beyond_the_budget_is_never_made() {
        List<CompletableFuture<Answer<Reply>>> answers =
                List.of(send("/0"), send("/1"), send("/2"), send("/3"), send("/4"));

        assertThat(source.calls()).hasSize(3);
        assertThat(answers.subList(0, 3)).noneMatch(CompletableFuture::isDone);
        assertThat(answers.subList(3, 5))
                .allSatisfy(answer -> assertThat(Sample.failure(Sample.now(answer)))
                        .isEqualTo(new Failure.BudgetExceeded(Sample.SOURCE)));
    }

    @Test
    void at_the_end_a_read_is_a_timeout_and_a_write_of_unknown_outcome() {
        CompletableFuture<Answer<Reply>> read = send(Sample.roles());
        CompletableFuture<Answer<Reply>> put = send(Sample.set());
        CompletableFuture<Answer<Reply>> post = send(Sample.invite());

        budget.end();

        assertThat(Sample.failure(Sample.now(read)).code()).isEqualTo(Code.UPSTREAM_TIMEOUT);
        assertThat(Sample.failure(Sample.now(put))).isEqualTo(new Failure.OutcomeUnknown(Sample.SOURCE, true));
        assertThat(Sample.failure(Sample.now(post))).isEqualTo(new Failure.OutcomeUnknown(Sample.SOURCE, false));
    }

    @Test
    void a_write_that_waited_for_its_turn_at_the_end_is_known_not_to_be_sent_and_never_is() {
        Channel narrow = above(limited(1));
        Sample.sent(narrow, Sample.roles().on(new InFlightCall(new OperationQueue(budget(1)))));
        CompletableFuture<Answer<Reply>> write =
                Sample.sent(narrow, Sample.invite().on(new InFlightCall(line)));

        budget.end();
        source.answer(0, "");

        assertThat(Sample.failure(Sample.now(write)).code()).isEqualTo(Code.OVERLOADED);
        assertThat(source.calls()).hasSize(1);
    }

    @Test
    void after_the_end_nothing_is_sent() {
        budget.end();

        CompletableFuture<Answer<Reply>> read = send(Sample.roles());
        CompletableFuture<Answer<Reply>> write = send(Sample.invite());

        assertThat(Sample.failure(Sample.now(read)).code()).isEqualTo(Code.UPSTREAM_TIMEOUT);
        assertThat(Sample.failure(Sample.now(write)).code()).isEqualTo(Code.OVERLOADED);
        assertThat(source.calls()).isEmpty();
    }

    @Test
    void what_was_answered_before_the_end_stays_answered() {
        CompletableFuture<Answer<Reply>> read = send(Sample.roles());
        source.answer(0, "roles");

        budget.end();

        assertThat(Sample.textOf(Sample.now(read))).isEqualTo("roles");
    }

    @Test
    void where_the_end_and_the_answer_come_at_one_time_one_of_them_is_the_answer() throws InterruptedException {
        AtomicInteger received = new AtomicInteger();

        for (int round = 1; round <= 1000; round++) {
            ScriptedChannel held = new ScriptedChannel();
            OperationBudget ending = budget(1);
            above(held).send(on(ending, Sample.roles()), answer -> received.incrementAndGet());
            atOneTime(ending::end, () -> held.answer(0, "roles"));

            assertThat(received).hasValue(round);
        }
    }

    @Test
    void an_answer_that_comes_before_send_returns_is_delivered_once_and_waits_no_more() {
        Channel atOnce = above((call, receiver) -> receiver.receive(Answer.of(Sample.reply(200, "roles"))));

        CompletableFuture<Answer<Reply>> read = Sample.sent(atOnce, on(budget, Sample.roles()));
        time.pass(Duration.ofSeconds(1));
        budget.end();

        assertThat(Sample.textOf(Sample.now(read))).isEqualTo("roles");
        assertThat(budget.waitedNanos()).isZero();
    }

    @Test
    void a_call_that_others_joined_goes_on_for_them_when_its_own_operation_ends() {
        HeldChannel queue = new HeldChannel(source);
        Channel shared = above(new SingleFlightChannel(Sample.SOURCE, queue));
        OperationQueue other = new OperationQueue(budget(1));
        CompletableFuture<Answer<Reply>> first =
                Sample.sent(shared, Sample.roles().on(new InFlightCall(line)));
        CompletableFuture<Answer<Reply>> joined =
                Sample.sent(shared, Sample.roles().on(new InFlightCall(other)));

        budget.end();
        queue.letGo();
        source.answer(0, "roles");

        assertThat(Sample.failure(Sample.now(first)).code()).isEqualTo(Code.UPSTREAM_TIMEOUT);
        assertThat(Sample.textOf(Sample.now(joined))).isEqualTo("roles");
        assertThat(source.calls()).hasSize(1);
    }

    @Test
    void nobody_joins_a_call_that_was_dropped() {
        HeldChannel queue = new HeldChannel(source);
        Channel shared = above(new SingleFlightChannel(Sample.SOURCE, queue));
        Sample.sent(shared, Sample.roles().on(new InFlightCall(line)));
        budget.end();

        CompletableFuture<Answer<Reply>> other =
                Sample.sent(shared, Sample.roles().on(new InFlightCall(new OperationQueue(budget(1)))));
        queue.letGo();
        source.answer(0, "roles");

        assertThat(Sample.textOf(Sample.now(other))).isEqualTo("roles");
        assertThat(source.calls()).hasSize(1);
    }

    private CompletableFuture<Answer<Reply>> send(String path) {
        return send(Endpoint.get(path).at());
    }

    private CompletableFuture<Answer<Reply>> send(Call call) {
        return Sample.sent(channel, call.on(new InFlightCall(line)));
    }

    private static Call on(OperationBudget budget, Call call) {
        return call.on(new InFlightCall(new OperationQueue(budget)));
    }

    private static void atOneTime(Runnable one, Runnable other) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            start.countDown();
            one.run();
        });
        thread.start();
        start.await();
        other.run();
        thread.join();
    }

    private Channel limited(int calls) {
        UpstreamSettings settings = UpstreamSettings.of(Sample.SOURCE, URI.create("http://localhost"))
                .with(ConcurrencySettings.DEFAULT.withConcurrentCalls(calls));
        return new ConcurrencyLimitChannel(settings, time, time, () -> Runnable::run, source);
    }

    private static Channel above(Channel next) {
        return new BudgetChannel(Sample.SOURCE, next);
    }

    private OperationBudget budget(int calls) {
        return new OperationBudget(calls, 20, Duration.ofSeconds(10), time);
    }
}
