package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.budget.OperationBudget;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.testkit.Awaited;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitChannelTest {
    private static final Duration WAIT = Timeouts.DEFAULT.queue();

    private final ScriptedChannel source = new ScriptedChannel();
    private final HeldTime time = new HeldTime();

    @Test
    void what_fits_is_sent_at_once_and_the_rest_in_order() {
        ConcurrencyLimitChannel limit = limit(2, 10, source);
        send(limit, 4);

        source.answer(1, "");
        source.answer(0, "");

        assertThat(source.calls()).extracting(Call::pathAndQuery).containsExactly("/0", "/1", "/2", "/3");
        assertThat(source.underWay()).isEqualTo(2);
    }

    @Test
    void a_queued_call_is_sent_where_it_was_asked_for() {
        List<Runnable> handedOver = new ArrayList<>();
        ConcurrencyLimitChannel limit =
                new ConcurrencyLimitChannel(settings(1, 10), time, time, () -> handedOver::add, source);
        send(limit, 3);

        source.answer(0, "");
        assertThat(source.calls()).hasSize(1);
        assertThat(handedOver).hasSize(1);
        handedOver.remove(0).run();

        assertThat(source.calls()).extracting(Call::pathAndQuery).containsExactly("/0", "/1");
        assertThat(limit.underWay()).isEqualTo(1);
        assertThat(limit.waiting()).isEqualTo(1);
    }

    @Test
    void a_bug_below_is_the_answer_and_keeps_no_permit() {
        List<Runnable> handedOver = new ArrayList<>();
        Channel broken = (call, receiver) -> {
            if (!call.pathAndQuery().equals("/0")) {
                throw new IllegalStateException("a bug");
            }
            source.send(call, receiver);
        };
        ConcurrencyLimitChannel limit =
                new ConcurrencyLimitChannel(settings(1, 10), time, time, () -> handedOver::add, broken);
        List<CompletableFuture<Answer<Reply>>> answers = send(limit, 3);

        source.answer(0, "");
        while (!handedOver.isEmpty()) {
            handedOver.remove(0).run();
        }

        assertThat(answers.subList(1, 3))
                .allSatisfy(answer ->
                        assertThat(Sample.failure(Sample.now(answer)).code()).isEqualTo(Code.INTERNAL));
        assertThat(limit.underWay()).isZero();
    }

    @Test
    void each_call_gets_its_own_answer() {
        ConcurrencyLimitChannel limit = limit(1, 10, source);
        List<CompletableFuture<Answer<Reply>>> answers = send(limit, 3);

        source.answer(0, "a");
        source.answer(1, "b");
        source.answer(2, "c");

        assertThat(answers)
                .extracting(answer -> Sample.textOf(Sample.now(answer)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void what_does_not_fit_in_the_queue_is_overloaded_and_never_sent() {
        ConcurrencyLimitChannel limit = limit(2, 50, source);

        List<CompletableFuture<Answer<Reply>>> answers = send(limit, 200);

        assertThat(answers.subList(52, 200))
                .allSatisfy(answer -> assertThat(Sample.failure(Sample.now(answer)))
                        .isEqualTo(new Failure.Unavailable(Sample.SOURCE, Code.OVERLOADED, null)));
        assertThat(answers.subList(0, 52)).noneMatch(CompletableFuture::isDone);
        assertThat(source.calls()).hasSize(2);
    }

    @Test
    void where_too_many_wait_the_one_that_has_most_makes_room_for_one_that_has_fewer() {
        ConcurrencyLimitChannel limit = limit(1, 10, source);
        List<CompletableFuture<Answer<Reply>>> many = send(limit, 11, line());

        List<CompletableFuture<Answer<Reply>>> few = send(limit, 2, line());
        time.pass(Duration.ZERO);

        assertThat(few).noneMatch(CompletableFuture::isDone);
        assertThat(many.subList(0, 9)).noneMatch(CompletableFuture::isDone);
        assertThat(many.subList(9, 11))
                .allSatisfy(answer ->
                        assertThat(Sample.failure(Sample.now(answer)).code()).isEqualTo(Code.OVERLOADED));
    }

    @Test
    void where_too_many_wait_what_nobody_wants_any_more_goes_first() {
        ConcurrencyLimitChannel limit = limit(1, 10, source);
        OperationQueue gone = line();
        List<CompletableFuture<Answer<Reply>>> many = send(limit, 8, line());
        List<CompletableFuture<Answer<Reply>>> abandoned = send(limit, 3, gone);
        gone.budget.end();

        List<CompletableFuture<Answer<Reply>>> few = send(limit, 3, line());
        time.pass(Duration.ZERO);

        assertThat(few).noneMatch(CompletableFuture::isDone);
        assertThat(many).noneMatch(CompletableFuture::isDone);
        assertThat(abandoned).allMatch(CompletableFuture::isDone);
    }

    @Test
    void at_the_end_of_all_what_waits_is_turned_away_at_once() {
        ConcurrencyLimitChannel limit =
                new ConcurrencyLimitChannel(settings(1, 10), time, (nanos, task) -> false, () -> Runnable::run, source);

        List<CompletableFuture<Answer<Reply>>> answers = send(limit, 3);

        assertThat(answers.subList(1, 3))
                .allSatisfy(answer ->
                        assertThat(Sample.failure(Sample.now(answer)).code()).isEqualTo(Code.OVERLOADED));
    }

    @Test
    void what_waits_too_long_is_overloaded_at_that_time_and_never_sent() {
        ConcurrencyLimitChannel limit = limit(1, 10, source);
        List<CompletableFuture<Answer<Reply>>> answers = send(limit, 2);
        time.pass(WAIT.minusMillis(1));
        CompletableFuture<Answer<Reply>> later =
                Sample.sent(limit, Endpoint.get("/later").at());
        assertThat(answers.get(1)).isNotDone();

        time.pass(Duration.ofMillis(1));

        assertThat(Sample.failure(Sample.now(answers.get(1))).code()).isEqualTo(Code.OVERLOADED);
        assertThat(later).isNotDone();
        source.answer(0, "");
        assertThat(source.calls()).extracting(Call::pathAndQuery).containsExactly("/0", "/later");
    }

    @Test
    void with_two_places_and_two_hundred_calls_all_others_are_overloaded_within_the_wait() {
        List<CompletableFuture<Answer<Reply>>> answers = send(limit(2, 1000, source), 200);

        time.pass(WAIT);

        assertThat(answers.subList(2, 200))
                .allSatisfy(answer ->
                        assertThat(Sample.failure(Sample.now(answer)).code()).isEqualTo(Code.OVERLOADED));
        assertThat(source.calls()).hasSize(2);
        assertThat(time.planned()).isZero();
    }

    @Test
    void an_operation_waits_behind_itself_for_as_long_as_it_takes() {
        OperationQueue operation = line();
        List<CompletableFuture<Answer<Reply>>> answers = send(limit(64, 4096, source), 1000, operation);

        for (int answered = 0; answered < 1000; answered++) {
            time.pass(answered % 64 == 0 ? Duration.ofMillis(500) : Duration.ZERO);
            source.answer(answered, "");
        }

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(Sample.textOf(Sample.now(answer))).isEmpty());
    }

    @Test
    void operations_take_turns() {
        ConcurrencyLimitChannel limit = limit(1, 100, source);
        OperationQueue large = line();
        send(limit, 4, large);
        Sample.sent(limit, Endpoint.get("/small").at().on(new InFlightCall(line())));

        for (int answered = 0; answered < 5; answered++) {
            source.answer(answered, "");
        }

        assertThat(source.calls()).extracting(Call::pathAndQuery).containsExactly("/0", "/1", "/small", "/2", "/3");
    }

    @Test
    void what_nobody_waits_for_any_more_is_not_sent() {
        ConcurrencyLimitChannel limit = limit(1, 10, source);
        OperationQueue gone = line();
        send(limit, 1);
        List<CompletableFuture<Answer<Reply>>> answers = send(limit, 2, gone);
        gone.budget.end();

        source.answer(0, "");

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(Sample.failure(Sample.now(answer)).code()).isEqualTo(Code.OVERLOADED));
        assertThat(source.calls()).hasSize(1);
    }

    @Test
    void failures_make_room_too() {
        ConcurrencyLimitChannel limit = limit(1, 10, source);
        send(limit, 2);

        source.answer(0, Answer.failed(new Failure.Unavailable(Sample.SOURCE, Code.UPSTREAM_TIMEOUT, null)));

        assertThat(source.calls()).hasSize(2);
    }

    @Test
    void ten_thousand_that_are_answered_at_once_do_not_pile_up_on_the_stack() {
        AtomicInteger sent = new AtomicInteger();
        Channel atOnce = (call, receiver) -> {
            if (sent.getAndIncrement() == 0) {
                source.send(call, receiver);
            } else {
                receiver.receive(Answer.of(Sample.reply(200, "")));
            }
        };
        List<CompletableFuture<Answer<Reply>>> answers = send(limit(1, 10_000, atOnce), 10_001);

        source.answer(0, "");

        assertThat(answers).allMatch(CompletableFuture::isDone);
        assertThat(sent).hasValue(10_001);
    }

    @Test
    void ten_thousand_rejected_at_once_by_the_circuit_do_not_pile_up_on_the_stack_of_all_channels() {
        Channel circuit = (call, receiver) -> {
            if (source.calls().isEmpty()) {
                source.send(call, receiver);
            } else {
                receiver.receive(Answer.failed(new Failure.CircuitOpen(Sample.SOURCE, Duration.ofSeconds(5))));
            }
        };
        StatusMapping statuses = new StatusMapping(Sample.SOURCE, body -> null);
        Channel retry = new RetryChannel(settings(1, 1), statuses, time, time, limit(1, 10_000, circuit));
        Channel all = new BudgetChannel(Sample.SOURCE, new SingleFlightChannel(Sample.SOURCE, retry));
        OperationQueue line = new OperationQueue(new OperationBudget(20_000, 20, Duration.ofSeconds(10), () -> 0));
        List<CompletableFuture<Answer<Reply>>> answers = send(all, 10_001, line);

        source.answer(0, "");

        assertThat(answers).allMatch(CompletableFuture::isDone);
    }

    @Test
    void a_bug_in_one_receiver_keeps_no_other_from_its_turn() {
        ConcurrencyLimitChannel limit = limit(1, 10, (call, receiver) -> {
            if (source.calls().isEmpty()) {
                source.send(call, receiver);
            } else {
                receiver.receive(Answer.of(Sample.reply(200, "")));
            }
        });
        send(limit, 1);
        limit.send(Sample.roles(), answer -> {
            throw new IllegalStateException("CANARY");
        });
        List<CompletableFuture<Answer<Reply>>> others = send(limit, 2);

        source.answer(0, "");

        assertThat(others).allMatch(CompletableFuture::isDone);
        assertThat(send(limit, 1)).allMatch(CompletableFuture::isDone);
        assertThat(limit.underWay()).isZero();
    }

    @Test
    void many_threads_never_have_more_than_the_limit_under_way() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Channel counting = (call, receiver) -> threads.execute(() -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            underWay.decrementAndGet();
            receiver.receive(Answer.of(Sample.reply(200, "")));
        });
        ConcurrencyLimitChannel limit = limit(3, 100_000, counting);

        List<CompletableFuture<Answer<Reply>>> answers = IntStream.range(0, 8)
                .parallel()
                .boxed()
                .flatMap(thread -> send(limit, 1000).stream())
                .toList();
        answers.forEach(Awaited::soon);

        assertThat(most).hasValueLessThanOrEqualTo(3);
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Property
    void in_any_order_of_events_all_are_sent_in_turn(@ForAll @Size(max = 60) List<Boolean> steps) {
        ScriptedChannel source = new ScriptedChannel();
        ConcurrencyLimitChannel limit = limit(3, 1000, source);
        List<CompletableFuture<Answer<Reply>>> answers = new ArrayList<>();
        int answered = 0;

        for (boolean sends : steps) {
            if (sends) {
                answers.add(
                        Sample.sent(limit, Endpoint.get("/" + answers.size()).at()));
            } else if (answered < source.calls().size()) {
                source.answer(answered++, "");
            }
            assertThat(source.underWay()).isEqualTo(Math.min(3, answers.size() - answered));
        }

        assertThat(source.calls())
                .extracting(Call::pathAndQuery)
                .isEqualTo(IntStream.range(0, source.calls().size())
                        .mapToObj(index -> "/" + index)
                        .toList());
    }

    private static OperationQueue line() {
        return new OperationQueue(new OperationBudget(1000, 20, Duration.ofSeconds(10), () -> 0));
    }

    private static List<CompletableFuture<Answer<Reply>>> send(Channel limit, int count, OperationQueue line) {
        return IntStream.range(0, count)
                .mapToObj(index ->
                        Sample.sent(limit, Endpoint.get("/" + index).at().on(new InFlightCall(line))))
                .toList();
    }

    private ConcurrencyLimitChannel limit(int underWay, int waiting, Channel next) {
        return new ConcurrencyLimitChannel(settings(underWay, waiting), time, time, () -> Runnable::run, next);
    }

    private static UpstreamSettings settings(int underWay, int waiting) {
        return UpstreamSettings.of(Sample.SOURCE, URI.create("http://localhost"))
                .with(ConcurrencySettings.DEFAULT.withConcurrentCalls(underWay).withQueuedCalls(waiting));
    }

    private static List<CompletableFuture<Answer<Reply>>> send(Channel channel, int calls) {
        return IntStream.range(0, calls)
                .mapToObj(
                        index -> Sample.sent(channel, Endpoint.get("/" + index).at()))
                .toList();
    }
}
