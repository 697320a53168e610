package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The lists of one kind that an operation reads: each piece once, whoever needs it. A list that does not end within the
 * pages that an operation may walk through is BUDGET_EXCEEDED; one whose pages lead in a circle does not end.
 */
final class Lists<I, T> {
    private final Function<I, SourceName> source;
    private final int mostPages;
    private final Once<ListKey<I>, Answer<Page<T>>> pages;

    Lists(
            Function<I, SourceName> source,
            int mostPages,
            Function<ListKey<I>, CompletableFuture<Answer<Page<T>>>> read) {
        this.source = source;
        this.mostPages = mostPages;
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
        return allFrom(new ListKey<>(of, PageRequest.WHOLE), new ArrayList<>(), mostPages - 1);
    }

    int mostPages() {
        return mostPages;
    }

    Failure tooLong(I of) {
        return new Failure.BudgetExceeded(source.apply(of));
    }

    void forget() {
        pages.forget();
    }

    private CompletableFuture<Answer<List<T>>> allFrom(ListKey<I> key, List<T> found, int left) {
        return page(key).thenCompose(answer -> answer.fold(page -> allAfter(key, page, found, left), Lists::failed));
    }

    private CompletableFuture<Answer<List<T>>> allAfter(ListKey<I> key, Page<T> page, List<T> found, int left) {
        found.addAll(page.items());
        if (page.next().isEmpty()) {
            return CompletableFuture.completedFuture(Answer.of(List.copyOf(found)));
        }
        return left == 0
                ? failed(tooLong(key.of()))
                : allFrom(new ListKey<>(key.of(), key.page().at(page.next().get(0))), found, left - 1);
    }

    private static <A> CompletableFuture<Answer<A>> failed(Failure failure) {
        return CompletableFuture.completedFuture(Answer.failed(failure));
    }
}
