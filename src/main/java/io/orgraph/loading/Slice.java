package io.orgraph.loading;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client's page of a list, cut from any number of the source's pages.
 *
 * @param items each with its own position, after which a client may continue
 * @param total the number of items in the whole list; null where the source does not say
 */
public record Slice<T>(
        List<Placed<T>> items,
        boolean hasNext,
        boolean hasPrevious,
        @Nullable Integer total) {

    public Slice {
        items = List.copyOf(items);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        List<Placed<R>> changed = items.stream()
                .map(placed -> new Placed<R>(change.apply(placed.item()), placed.behind()))
                .toList();
        return new Slice<>(changed, hasNext, hasPrevious, total);
    }

    /** An item, and the position right after it. */
    public record Placed<T>(T item, Position behind) {}
}
