package io.orgraph.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Does something for each item of a list at the same time; how much really runs at once, the source's limit decides. */
final class SideBySide {

    private SideBySide() {}

    /** The results in the order of the items, when all are there. */
    static <A, B> CompletableFuture<List<B>> all(List<A> items, Function<A, CompletableFuture<B>> work) {
        List<CompletableFuture<B>> running = new ArrayList<>(items.size());
        items.forEach(item -> running.add(work.apply(item)));
        return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .thenApply(done -> running.stream().map(CompletableFuture::join).toList());
    }
}
