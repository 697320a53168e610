package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.loading.Slice.Run;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a client's page from a list's pages; reads on only while items are missing. Pages with items are read as long as
 * there are any; the number of empty ones is limited, since the list may have no end. One walk, used once.
 */
public final class Slicer<I, T> {
    private final DataLoader<ListKey<I>, Answer<Page<T>>> loader;
    private final I of;
    private final int wanted;
    private final Position from;
    private int unreadable;
    private final List<T> items = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>(1);

    public Slicer(DataLoader<ListKey<I>, Answer<Page<T>>> loader, I of, Position from, int wanted) {
        this.loader = loader;
        this.of = of;
        this.from = from;
        this.wanted = wanted;
    }

    /** Fails with BUDGET_EXCEEDED where more than {@code most} pages were empty. */
    public CompletableFuture<Answer<Slice<T>>> slice(int most, SourceName source) {
        PageCycleGuard guard = new PageCycleGuard(source, from.piece());
        return read(from, new WalkLimit(most - 1, guard, source));
    }

    private CompletableFuture<Answer<Slice<T>>> read(Position position, WalkLimit limit) {
        return loader.load(new ListKey<>(of, position.piece()))
                .thenCompose(answer -> answer.fold(page -> continueWith(position, page, limit), Answer::failedFuture));
    }

    private CompletableFuture<Answer<Slice<T>>> continueWith(Position position, Page<T> page, WalkLimit limit) {
        unreadable += page.unreadable();
        int before = items.size();
        int end = take(position, page);
        boolean more = end < page.items().size() || !page.next().isEmpty();
        if (!more || items.size() == wanted) {
            Integer total = page.total() == null ? total(more) : page.total();
            return Answer.completedFuture(new Slice<>(items, runs, more, !from.isStart(), total, flaw(limit)));
        }
        String next = page.next().get(0);
        if (!limit.guard.isFirstVisit(next)) {
            return Answer.failedFuture(limit.guard.cycle());
        }
        WalkLimit left = items.size() == before ? limit.minusOne() : limit;
        return left.most < 0
                ? Answer.failedFuture(new Failure.BudgetExceeded(left.source))
                : read(new Position(position.piece().at(next), 0), left);
    }

    /** Of a list that was read from its beginning to its end. */
    private @Nullable Integer total(boolean more) {
        return more || unreadable > 0 || !from.isStart() ? null : Integer.valueOf(items.size());
    }

    private @Nullable Failure flaw(WalkLimit limit) {
        return unreadable == 0 ? null : new Failure.UnreadableRows(limit.source, unreadable);
    }

    /** Returns the offset after the last item examined. */
    private int take(Position position, Page<T> page) {
        List<T> all = page.items();
        int begin = Math.min(position.offset(), all.size());
        int end = begin + Math.min(all.size() - begin, wanted - items.size());
        if (begin < end) {
            items.addAll(all.subList(begin, end));
            boolean isLast = end == all.size() && !page.next().isEmpty();
            PageRequest next = isLast ? position.piece().at(page.next().get(0)) : null;
            runs.add(new Run(position.piece(), begin, end - begin, next));
        }
        return end;
    }

    /** How many more empty pages are allowed, the pages read so far, and whose list it is. */
    private record WalkLimit(int most, PageCycleGuard guard, SourceName source) {
        WalkLimit minusOne() {
            return new WalkLimit(most - 1, guard, source);
        }
    }
}
