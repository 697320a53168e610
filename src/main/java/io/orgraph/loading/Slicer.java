package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.loading.Slice.Placed;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.dataloader.DataLoader;

/** Cuts a client's page out of a source's pieces; reads on only while items are missing. Items that are not picked are
 * passed over. Pieces that bring something are read as long as they do, of those that bring nothing only so many: the
 * list may have no end. One walk, used once. */
public final class Slicer<I, T> {
    private final DataLoader<ListKey<I>, Answer<Page<T>>> loader;
    private final I of;
    private final int wanted;
    private final Position from;
    private final Predicate<T> picks;
    private final List<Placed<T>> items = new ArrayList<>();

    public Slicer(DataLoader<ListKey<I>, Answer<Page<T>>> loader, I of, Position from, int wanted, Predicate<T> picks) {
        this.loader = loader;
        this.of = of;
        this.from = from;
        this.wanted = wanted;
        this.picks = picks;
    }

    /** Gives BUDGET_EXCEEDED where more than {@code most} pieces brought nothing. */
    public CompletableFuture<Answer<Slice<T>>> slice(int most, SourceName source) {
        PageCycleGuard guard = new PageCycleGuard(source, from.piece());
        return read(from, new Patience(most - 1, guard, new Failure.BudgetExceeded(source)));
    }

    private CompletableFuture<Answer<Slice<T>>> read(Position position, Patience patience) {
        return loader.load(new ListKey<>(of, position.piece()))
                .thenCompose(
                        answer -> answer.fold(page -> continueWith(position, page, patience), Answer::failedFuture));
    }

    private CompletableFuture<Answer<Slice<T>>> continueWith(Position position, Page<T> page, Patience patience) {
        int before = items.size();
        int end = take(position, page);
        boolean more = end < page.items().size() || !page.next().isEmpty();
        if (!more || items.size() == wanted) {
            return Answer.completedFuture(new Slice<>(items, more, !from.isStart(), page.total()));
        }
        String next = page.next().get(0);
        if (!patience.guard.goesOnTo(next)) {
            return Answer.failedFuture(patience.guard.leadsBack());
        }
        Patience left = items.size() == before ? patience.less() : patience;
        return left.most < 0
                ? Answer.failedFuture(left.tooLong)
                : read(new Position(position.piece().at(next), 0), left);
    }

    /** Gives the offset behind the last item looked at. */
    private int take(Position position, Page<T> page) {
        int at = position.offset();
        while (at < page.items().size() && items.size() < wanted) {
            T item = page.items().get(at);
            if (picks.test(item)) {
                items.add(new Placed<>(item, behind(position.piece(), page, at)));
            }
            at++;
        }
        return at;
    }

    /** Behind the last item of a piece the next one begins: reading on from there does not read this piece again. */
    private static <T> Position behind(PageRequest piece, Page<T> page, int index) {
        boolean last = index == page.items().size() - 1;
        return last && !page.next().isEmpty()
                ? new Position(piece.at(page.next().get(0)), 0)
                : new Position(piece, index + 1);
    }

    /** How many pieces more may bring nothing, where the walk has been, and what comes of too many. */
    private record Patience(int most, PageCycleGuard guard, Failure tooLong) {
        Patience less() {
            return new Patience(most - 1, guard, tooLong);
        }
    }
}
