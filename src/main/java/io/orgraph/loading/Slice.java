package io.orgraph.loading;

import io.orgraph.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client's page of a list, cut from any number of the source's pages.
 *
 * @param items each with its own position, after which a client may continue
 * @param total the number of items in the whole list; null where the source does not say
 * @param flaw that those pages have unreadable rows, so that items may be missing; null where all rows are readable
 */
public record Slice<T>(
        List<Placed<T>> items,
        boolean hasNext,
        boolean hasPrevious,
        @Nullable Integer total,
        @Nullable Failure flaw) {

    public Slice {
        items = List.copyOf(items);
    }

    public Slice<T> withTotal(@Nullable Integer counted) {
        return new Slice<>(items, hasNext, hasPrevious, counted, flaw);
    }

    public Slice<T> withFlaw(Failure found) {
        return new Slice<>(items, hasNext, hasPrevious, total, found);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        List<Placed<R>> changed = new ArrayList<>(items.size());
        for (Placed<T> placed : items) {
            changed.add(new Placed<>(change.apply(placed.item()), placed.behind()));
        }
        return new Slice<>(changed, hasNext, hasPrevious, total, flaw);
    }

    /** An item, and the position right after it. */
    public record Placed<T>(T item, Position behind) {}
}
