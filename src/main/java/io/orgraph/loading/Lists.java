package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/** The lists of one kind that an operation reads: each piece once, whoever needs it. */
final class Lists<I, T> {
    private final Once<ListKey<I>, Answer<Page<T>>> pages;

    Lists(Function<ListKey<I>, CompletableFuture<Answer<Page<T>>>> read) {
        this.pages = new Once<>(read);
    }

    /** A batch of pieces, one call each, side by side. */
    CompletableFuture<List<Answer<Page<T>>>> pages(List<ListKey<I>> keys) {
        return SideBySide.all(keys, this::page);
    }

    CompletableFuture<Answer<Page<T>>> page(ListKey<I> key) {
        return pages.get(key);
    }

    /** Every item of a list, or the first failure met on the way. */
    CompletableFuture<Answer<List<T>>> all(I of) {
        return allFrom(new ListKey<>(of, PageRequest.WHOLE), new ArrayList<>());
    }

    void forget(Predicate<I> stale) {
        pages.forget(key -> stale.test(key.of()));
    }

    private CompletableFuture<Answer<List<T>>> allFrom(ListKey<I> key, List<T> found) {
        return page(key)
                .thenCompose(answer -> answer.fold(
                        page -> {
                            found.addAll(page.items());
                            return page.next().isEmpty()
                                    ? CompletableFuture.completedFuture(Answer.of(List.copyOf(found)))
                                    : allFrom(
                                            new ListKey<>(
                                                    key.of(),
                                                    key.page().at(page.next().get(0))),
                                            found);
                        },
                        failure -> CompletableFuture.completedFuture(Answer.failed(failure))));
    }
}
