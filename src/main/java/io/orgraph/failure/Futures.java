package io.orgraph.failure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Puts futures together without holding a thread. */
public final class Futures {

    private Futures() {}

    /**
     * Starts the work for each item at once, and gives the results in the order of the items when all are there. How many
     * calls really run at the same time is decided by the source's concurrency limit. Where one
     * ends exceptionally, so does the whole, after all the others have ended.
     */
    public static <A, B> CompletableFuture<List<B>> all(
            Collection<? extends A> items, Function<? super A, CompletableFuture<B>> work) {
        if (items.size() == 1) {
            return work.apply(items.iterator().next()).thenApply(Collections::singletonList);
        }
        List<CompletableFuture<B>> running = new ArrayList<>(items.size());
        items.forEach(item -> running.add(work.apply(item)));
        return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .thenApply(done -> {
                    List<B> results = new ArrayList<>(running.size());
                    running.forEach(each -> results.add(each.join()));
                    return Collections.unmodifiableList(results);
                });
    }

    /** As {@link CompletionStage#thenCompose}, but needs no future of its own where the value is at hand. */
    public static <A, B> CompletionStage<B> compose(
            CompletionStage<A> stage, Function<? super A, ? extends CompletionStage<B>> next) {
        A atHand = stage instanceof CompletableFuture<A> future && !future.isCompletedExceptionally()
                ? future.getNow(null)
                : null;
        if (atHand == null) {
            return stage.thenCompose(next);
        }
        try {
            return next.apply(atHand);
        } catch (RuntimeException bug) {
            return CompletableFuture.failedFuture(bug);
        }
    }
}
