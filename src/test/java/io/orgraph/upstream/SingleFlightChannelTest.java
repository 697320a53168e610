package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.testkit.Awaited;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SingleFlightChannelTest {
    private final ScriptedChannel source = new ScriptedChannel();
    private final SingleFlightChannel flights = new SingleFlightChannel(Sample.SOURCE, source);
    private final List<CompletableFuture<Answer<Reply>>> others = new ArrayList<>();

    @Test
    void identical_reads_at_one_time_are_one_call() {
        CompletableFuture<Answer<Reply>> first =
                send(Sample.ALICE, Sample.roles().requestId("one"));
        CompletableFuture<Answer<Reply>> second =
                send(Sample.ALICE, Sample.roles().requestId("two"));

        source.answer(0, "roles");

        assertThat(source.calls()).hasSize(1);
        assertThat(Sample.textOf(Sample.now(first))).isEqualTo("roles");
        assertThat(Sample.textOf(Sample.now(second))).isEqualTo("roles");
    }

    @Test
    void a_read_after_the_answer_asks_anew() {
        ask(Sample.ALICE, Sample.roles());
        source.answer(0, "then");

        CompletableFuture<Answer<Reply>> later = send(Sample.ALICE, Sample.roles());
        source.answer(1, "now");

        assertThat(Sample.textOf(Sample.now(later))).isEqualTo("now");
    }

    @Test
    void whoever_hears_the_answer_and_asks_again_asks_anew() {
        CompletableFuture<Answer<Reply>> again =
                send(Sample.ALICE, Sample.roles()).thenCompose(first -> send(Sample.ALICE, Sample.roles()));

        source.answer(0, "then");
        source.answer(1, "now");

        assertThat(Sample.textOf(Sample.now(again))).isEqualTo("now");
    }

    @Test
    void another_query_header_or_caller_is_another_call() {
        ask(Sample.ALICE, Sample.roles());
        ask(Sample.BOB, Sample.roles());
        others.add(Sample.sent(flights, Sample.roles()));
        ask(Sample.ALICE, Sample.roles().query("page", "2"));
        ask(Sample.ALICE, Sample.roles().header("Accept", "application/json;version=2"));
        ask(Sample.ALICE, Sample.ROLES.at(Sample.id("w2")));

        assertThat(source.calls()).hasSize(6);
    }

    @Test
    void a_call_that_ends_in_a_bug_is_answered_and_nobody_joins_it() {
        SingleFlightChannel broken = new SingleFlightChannel(Sample.SOURCE, (call, receiver) -> {
            throw new IllegalStateException("a bug");
        });

        CompletableFuture<Answer<Reply>> first = Sample.sent(broken, Sample.roles());
        CompletableFuture<Answer<Reply>> second = Sample.sent(broken, Sample.roles());

        assertThat(List.of(first, second))
                .allSatisfy(answer ->
                        assertThat(Sample.failure(Sample.now(answer)).code()).isEqualTo(Code.INTERNAL));
    }

    @Test
    void a_failure_is_shared_with_the_same_caller_only() {
        CompletableFuture<Answer<Reply>> first = send(Sample.ALICE, Sample.roles());
        CompletableFuture<Answer<Reply>> joined = send(Sample.ALICE, Sample.roles());
        CompletableFuture<Answer<Reply>> other = send(Sample.BOB, Sample.roles());

        source.answer(0, Answer.failed(new Failure.Unavailable(Sample.SOURCE, Code.UPSTREAM_TIMEOUT, null)));

        assertThat(Sample.failure(Sample.now(first)).code()).isEqualTo(Code.UPSTREAM_TIMEOUT);
        assertThat(Sample.now(joined)).isSameAs(Sample.now(first));
        assertThat(other).isNotDone();
    }

    @Test
    void a_bug_in_one_that_joined_keeps_the_answer_from_no_other() {
        CompletableFuture<Answer<Reply>> first = send(Sample.ALICE, Sample.roles());
        flights.send(Sample.as(Sample.ALICE, Sample.roles()), answer -> {
            throw new IllegalStateException("CANARY");
        });
        CompletableFuture<Answer<Reply>> last = send(Sample.ALICE, Sample.roles());

        source.answer(0, "roles");

        assertThat(Sample.textOf(Sample.now(first))).isEqualTo("roles");
        assertThat(Sample.textOf(Sample.now(last))).isEqualTo("roles");
        assertThat(source.calls()).hasSize(1);
    }

    @Test
    void many_threads_that_join_while_it_is_answered_all_get_an_answer() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        SingleFlightChannel shared = new SingleFlightChannel(
                Sample.SOURCE,
                (call, receiver) -> threads.execute(() -> receiver.receive(Answer.of(Sample.reply(200, "roles")))));

        List<CompletableFuture<Answer<Reply>>> answers = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(any -> Sample.sent(shared, Sample.roles()))
                .toList();

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(Sample.textOf(Awaited.soon(answer))).isEqualTo("roles"));
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void writes_and_reads_by_post_are_never_shared() {
        ask(Sample.ALICE, Sample.set());
        ask(Sample.ALICE, Sample.set());
        ask(Sample.ALICE, Sample.COUNT.at().json("one"));
        ask(Sample.ALICE, Sample.COUNT.at().json("two"));

        assertThat(source.calls()).hasSize(4);
    }

    @Test
    void a_read_by_post_lets_reads_be_shared() {
        ask(Sample.ALICE, Sample.roles());
        ask(Sample.ALICE, Sample.COUNT.at().json("one"));
        ask(Sample.ALICE, Sample.roles());

        assertThat(source.calls()).hasSize(2);
    }

    @Test
    void a_read_after_a_write_began_joins_no_read_before_it() {
        ask(Sample.ALICE, Sample.roles());
        ask(Sample.BOB, Sample.set());
        ask(Sample.ALICE, Sample.roles());

        assertThat(source.calls()).hasSize(3);
    }

    @Test
    void a_read_after_a_write_is_done_joins_no_read_from_during_it() {
        CompletableFuture<Answer<Reply>> written = send(Sample.ALICE, Sample.set());
        CompletableFuture<Answer<Reply>> during = send(Sample.ALICE, Sample.roles());
        CompletableFuture<Answer<Reply>> after = written.thenCompose(done -> send(Sample.ALICE, Sample.roles()));

        source.answer(0, "");
        source.answer(1, "old");
        source.answer(2, "new");

        assertThat(Sample.textOf(Sample.now(during))).isEqualTo("old");
        assertThat(Sample.textOf(Sample.now(after))).isEqualTo("new");
    }

    @Property
    void two_callers_never_get_one_anothers_answers(@ForAll @Size(max = 40) List<Boolean> steps) {
        ScriptedChannel source = new ScriptedChannel();
        SingleFlightChannel flights = new SingleFlightChannel(Sample.SOURCE, source);
        List<CompletableFuture<Answer<Reply>>> alices = new ArrayList<>();
        List<CompletableFuture<Answer<Reply>>> bobs = new ArrayList<>();
        int answered = 0;

        for (boolean alice : steps) {
            (alice ? alices : bobs)
                    .add(Sample.sent(flights, Sample.as(alice ? Sample.ALICE : Sample.BOB, Sample.roles())));
            if (steps.size() % 3 == 0 && answered < source.calls().size()) {
                answerByCaller(source, answered++);
            }
        }
        while (answered < source.calls().size()) {
            answerByCaller(source, answered++);
        }

        assertThat(alices)
                .allSatisfy(
                        answer -> assertThat(Sample.textOf(Sample.now(answer))).isEqualTo("tot_alice"));
        assertThat(bobs)
                .allSatisfy(
                        answer -> assertThat(Sample.textOf(Sample.now(answer))).isEqualTo("tot_bob"));
    }

    private static void answerByCaller(ScriptedChannel source, int index) {
        source.answer(
                index, source.calls().get(index).credentialHeader().header().value());
    }

    private void ask(Credential who, Call call) {
        others.add(send(who, call));
    }

    private CompletableFuture<Answer<Reply>> send(Credential who, Call call) {
        return Sample.sent(flights, Sample.as(who, call));
    }
}
