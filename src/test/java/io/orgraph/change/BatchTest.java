package io.orgraph.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgraph.budget.OperationBudget;
import io.orgraph.failure.Failure;
import io.orgraph.model.SourceName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many changes while a source says to wait, and while there is a bug. */
class BatchTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final CompletableFuture<ItemOutcome<String>> first = new CompletableFuture<>();
    private final CompletableFuture<ItemOutcome<String>> second = new CompletableFuture<>();
    private final Map<String, Long> times = new ConcurrentHashMap<>();

    @Test
    void who_waits_already_waits_on_when_another_is_told_to_wait_for_longer() {
        CompletableFuture<List<ItemOutcome<String>>> batch = run(List.of("a", "b", "c", "d"), OperationBudget.ENDLESS);
        first.complete(waitFor(Duration.ofMillis(400)));
        long told = System.nanoTime();

        second.complete(waitFor(Duration.ofMillis(800)));

        assertThat(kinds(batch)).endsWith(ItemOutcome.Kind.DONE, ItemOutcome.Kind.DONE);
        assertThat(times.values().stream().mapToLong(at -> at - told).filter(late -> late > 0))
                .hasSize(2)
                .allMatch(late -> late >= TimeUnit.MILLISECONDS.toNanos(800));
    }

    @Test
    void what_would_have_to_wait_beyond_the_end_of_the_operation_is_not_tried() {
        OperationBudget oneSecond = new OperationBudget(10, 10, Duration.ofSeconds(1), () -> 0);
        CompletableFuture<List<ItemOutcome<String>>> batch = run(List.of("a", "b", "c", "d"), oneSecond);
        first.complete(waitFor(Duration.ofMillis(1900)));

        second.complete(ItemOutcome.done("b"));

        assertThat(batch).isDone();
        assertThat(kinds(batch))
                .containsExactly(
                        ItemOutcome.Kind.REFUSED,
                        ItemOutcome.Kind.DONE,
                        ItemOutcome.Kind.NOT_TRIED,
                        ItemOutcome.Kind.NOT_TRIED);
    }

    @Test
    void a_bug_in_each_lane_leaves_no_item_without_an_outcome() {
        CompletableFuture<List<ItemOutcome<String>>> batch =
                run(List.of("a", "b", "c", "thrown"), OperationBudget.ENDLESS);
        first.completeExceptionally(new IllegalStateException("a bug"));

        second.completeExceptionally(new IllegalStateException("a bug"));

        assertThat(batch).isDone();
        assertThatThrownBy(batch::join).hasCauseInstanceOf(IllegalStateException.class);
    }

    /** Two at a time. */
    private CompletableFuture<List<ItemOutcome<String>>> run(List<String> items, OperationBudget budget) {
        return Batch.run(items, this::change, new Batch.Policy(2, false, LONGEST, budget));
    }

    /** The first two end when a test says so, the others at once. */
    private CompletableFuture<ItemOutcome<String>> change(String item) {
        if (item.equals("thrown")) {
            throw new IllegalStateException("a bug");
        }
        times.put(item, System.nanoTime());
        return switch (item) {
            case "a" -> first;
            case "b" -> second;
            default -> CompletableFuture.completedFuture(ItemOutcome.done(item));
        };
    }

    private static ItemOutcome<String> waitFor(Duration wait) {
        return ItemOutcome.of(new Failure.RateLimited(new SourceName("crm"), wait));
    }

    private static List<ItemOutcome.Kind> kinds(CompletableFuture<List<ItemOutcome<String>>> batch) {
        return batch.join().stream().map(ItemOutcome::kind).toList();
    }
}
