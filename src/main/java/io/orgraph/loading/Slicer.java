package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.loading.Slice.Placed;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;

/** Cuts a client's page out of a source's pieces; reads on only while items are missing. One walk, used once. */
public final class Slicer<I, T> {
    private final DataLoader<ListKey<I>, Answer<Page<T>>> loader;
    private final I of;
    private final int wanted;
    private final Place from;
    private final List<Placed<T>> items = new ArrayList<>();

    public Slicer(DataLoader<ListKey<I>, Answer<Page<T>>> loader, I of, Place from, int wanted) {
        this.loader = loader;
        this.of = of;
        this.from = from;
        this.wanted = wanted;
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

    /** Gives the offset behind the last item taken. */
    private int take(Place place, Page<T> page) {
        int end = Math.min(page.items().size(), place.offset() + wanted - items.size());
        for (int i = place.offset(); i < end; i++) {
            items.add(new Placed<>(page.items().get(i), behind(place.piece(), page, i)));
        }
        return Math.max(end, place.offset());
    }

    /** Behind the last item of a piece the next one begins: reading on from there does not read this piece again. */
    private static <T> Place behind(PageRequest piece, Page<T> page, int index) {
        boolean last = index == page.items().size() - 1;
        return last && !page.next().isEmpty()
                ? new Place(piece.at(page.next().get(0)), 0)
                : new Place(piece, index + 1);
    }
}
