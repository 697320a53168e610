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

    /**
     * Returns every item of a list, or the first failure. An unreadable row is a failure here: an item that is not among the
     * others may still be in the list.
     */
    CompletableFuture<Answer<List<T>>> all(I of) {
        return readable(of)
                .thenApply(answer -> answer.flatMap(page ->
                        page.unreadable() == 0 ? Answer.of(page.items()) : Answer.failed(incomplete(of, page))));
    }

    /** As {@link #all}, in one page and without the rows that could not be read: it says how many there were. */
    CompletableFuture<Answer<Page<T>>> readable(I of) {
        return new Walk(of).on(PageRequest.WHOLE);
    }

    Failure incomplete(I of, Page<?> page) {
        return new Failure.UnreadableRows(source.apply(of), page.unreadable());
    }

    SourceName sourceOf(I of) {
        return source.apply(of);
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
        private int unreadable;

        Walk(I of) {
            this.of = of;
            this.guard = guard(of);
        }

        CompletableFuture<Answer<Page<T>>> on(PageRequest piece) {
            if (left-- == 0) {
                return Answer.failedFuture(tooLong(of));
            }
            return page(new ListKey<>(of, piece))
                    .thenCompose(answer -> answer.fold(page -> after(piece, page), Answer::failedFuture));
        }

        private CompletableFuture<Answer<Page<T>>> after(PageRequest piece, Page<T> page) {
            found.addAll(page.items());
            unreadable += page.unreadable();
            if (page.next().isEmpty()) {
                return Answer.completedFuture(Page.whole(found, unreadable));
            }
            String next = page.next().get(0);
            return guard.isFirstVisit(next) ? on(piece.at(next)) : Answer.failedFuture(guard.cycle());
        }
    }
}
