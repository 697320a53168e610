package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.loading.Slice.Placed;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.dataloader.DataLoader;

/** Cuts a client's page out of a source's pieces; reads on only while items are missing. Items that are not picked are
 * passed over. One walk, used once. */
public final class Slicer<I, T> {
    private final DataLoader<ListKey<I>, Answer<Page<T>>> loader;
    private final I of;
    private final int wanted;
    private final Place from;
    private final Predicate<T> picks;
    private final List<Placed<T>> items = new ArrayList<>();

    public Slicer(DataLoader<ListKey<I>, Answer<Page<T>>> loader, I of, Place from, int wanted, Predicate<T> picks) {
        this.loader = loader;
        this.of = of;
        this.from = from;
        this.wanted = wanted;
        this.picks = picks;
    }

    public CompletableFuture<Answer<Slice<T>>> slice() {
        return read(from);
    }

    private CompletableFuture<Answer<Slice<T>>> read(Place place) {
        return loader.load(new ListKey<>(of, place.piece()))
                .thenCompose(answer -> answer.fold(
                        page -> continueWith(place, page),
                        failure -> CompletableFuture.completedFuture(Answer.failed(failure))));
    }

    private CompletableFuture<Answer<Slice<T>>> continueWith(Place place, Page<T> page) {
        int end = take(place, page);
        boolean more = end < page.items().size() || !page.next().isEmpty();
        if (more && items.size() < wanted) {
            return read(new Place(place.piece().at(page.next().get(0)), 0));
        }
        return CompletableFuture.completedFuture(Answer.of(new Slice<>(items, more, !from.isStart(), page.total())));
    }

    /** Gives the offset behind the last item looked at. */
    private int take(Place place, Page<T> page) {
        int at = place.offset();
        while (at < page.items().size() && items.size() < wanted) {
            T item = page.items().get(at);
            if (picks.test(item)) {
                items.add(new Placed<>(item, behind(place.piece(), page, at)));
            }
            at++;
        }
        return at;
    }

    /** Behind the last item of a piece the next one begins: reading on from there does not read this piece again. */
    private static <T> Place behind(PageRequest piece, Page<T> page, int index) {
        boolean last = index == page.items().size() - 1;
        return last && !page.next().isEmpty()
                ? new Place(piece.at(page.next().get(0)), 0)
                : new Place(piece, index + 1);
    }
}
