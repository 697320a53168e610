package io.orgraph.loading;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client's page of a list holds, out of however many of the source's pieces.
 *
 * @param items each with its own place, behind which a client may read on
 * @param total how many items the whole list has; null where the source does not tell
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

    /** An item, and the place right behind it. */
    public record Placed<T>(T item, Position behind) {}
}
