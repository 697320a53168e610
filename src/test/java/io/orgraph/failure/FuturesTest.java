package io.orgraph.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class FuturesTest {

    @Test
    void results_come_in_the_order_of_the_items_and_not_in_that_of_their_ends() {
        List<CompletableFuture<String>> running = List.of(new CompletableFuture<>(), new CompletableFuture<>());
        CompletableFuture<List<String>> all = Futures.all(List.of(0, 1), running::get);

        running.get(1).complete("second");
        running.get(0).complete("first");

        assertThat(all).isCompletedWithValue(List.of("first", "second"));
    }

    @Test
    void every_item_is_started_before_any_has_ended() {
        List<String> started = new ArrayList<>();

        CompletableFuture<List<String>> all = Futures.all(List.of("a", "b", "c"), item -> {
            started.add(item);
            return new CompletableFuture<>();
        });

        assertThat(started).containsExactly("a", "b", "c");
        assertThat(all).isNotDone();
    }

    @Test
    void an_exception_ends_the_whole_after_the_others_have_ended() {
        List<CompletableFuture<String>> running = List.of(new CompletableFuture<>(), new CompletableFuture<>());
        CompletableFuture<List<String>> all = Futures.all(List.of(0, 1), running::get);

        running.get(0).completeExceptionally(new IllegalStateException());

        assertThat(all).isNotDone();
        running.get(1).complete("second");
        assertThat(all).isCompletedExceptionally();
    }

    @Test
    void what_follows_a_value_at_hand_is_handed_out_as_it_is() {
        CompletableFuture<String> next = new CompletableFuture<>();

        assertThat(Futures.compose(CompletableFuture.completedFuture(1), one -> next))
                .isSameAs(next);
    }

    @Test
    void what_follows_a_value_that_comes_later_waits_for_it() {
        CompletableFuture<Integer> later = new CompletableFuture<>();
        CompletionStage<String> all = Futures.compose(later, one -> CompletableFuture.completedFuture("after " + one));

        assertThat(all.toCompletableFuture()).isNotDone();
        later.complete(1);
        assertThat(all.toCompletableFuture()).isCompletedWithValue("after 1");
    }

    @Test
    void nothing_follows_a_failure_and_what_is_thrown_is_one() {
        CompletionStage<String> after = Futures.compose(
                CompletableFuture.<Integer>failedFuture(new IllegalStateException()),
                one -> CompletableFuture.completedFuture("never"));
        CompletionStage<String> thrown = Futures.compose(CompletableFuture.completedFuture(1), one -> {
            throw new IllegalStateException();
        });

        assertThat(after.toCompletableFuture()).isCompletedExceptionally();
        assertThat(thrown.toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void no_items_are_done_at_once() {
        CompletableFuture<List<String>> none = Futures.all(List.<String>of(), item -> new CompletableFuture<>());

        assertThat(none).isCompletedWithValue(List.of());
    }

    @Test
    void a_failure_known_at_once_is_a_value_of_a_completed_future() {
        Failure failure = new Failure.BadInput("no such thing");

        CompletableFuture<Answer<String>> answer = Answer.failedFuture(failure);

        assertThat(answer).isCompletedWithValue(Answer.failed(failure));
    }
}
