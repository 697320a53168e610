package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Futures;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The lists of one kind that an operation reads, each page once. A list that does not end within the operation's page
 * budget is BUDGET_EXCEEDED; one whose pages form a cycle is invalid.
 */
final class Lists<I, T> {
    private final Function<I, SourceName> source;
    private final int mostPages;
    private final Memo<ListKey<I>, Answer<Page<T>>> pages;

    Lists(
            Function<I, SourceName> source,
            int mostPages,
            Function<ListKey<I>, CompletableFuture<Answer<Page<T>>>> read) {
        this.source = source;
        this.mostPages = mostPages;
        this.pages = new Memo<>(read);
    }

    /** Reads a batch of pages, one call each, at the same time. */
    CompletableFuture<List<Answer<Page<T>>>> pages(List<ListKey<I>> keys) {
        return Futures.all(keys, this::page);
    }

    CompletableFuture<Answer<Page<T>>> page(ListKey<I> key) {
        return pages.get(key);
    }

    /** Returns every item of a list, or the first failure. */
    CompletableFuture<Answer<List<T>>> all(I of) {
        return new Walk(of).on(PageRequest.WHOLE);
    }

    int mostPages() {
        return mostPages;
    }

    PageCycleGuard guard(I of) {
        return new PageCycleGuard(source.apply(of), PageRequest.WHOLE);
    }

    Failure tooLong(I of) {
        return new Failure.BudgetExceeded(source.apply(of));
    }

    void forget() {
        pages.forget();
    }

    /** Reads a list from its first page to its last. */
    private final class Walk {
        private final I of;
        private final PageCycleGuard guard;
        private final List<T> found = new ArrayList<>();
        private int left = mostPages;

        Walk(I of) {
            this.of = of;
            this.guard = guard(of);
        }

        CompletableFuture<Answer<List<T>>> on(PageRequest piece) {
            if (left-- == 0) {
                return Answer.failedFuture(tooLong(of));
            }
            return page(new ListKey<>(of, piece))
                    .thenCompose(answer -> answer.fold(page -> after(piece, page), Answer::failedFuture));
        }

        private CompletableFuture<Answer<List<T>>> after(PageRequest piece, Page<T> page) {
            found.addAll(page.items());
            if (page.next().isEmpty()) {
                return Answer.completedFuture(List.copyOf(found));
            }
            String next = page.next().get(0);
            return guard.isFirstVisit(next) ? on(piece.at(next)) : Answer.failedFuture(guard.cycle());
        }
    }
}
