package io.orgraph.model;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list, as its source gave it.
 *
 * @param next the tokens of the pieces that follow, as far as this piece tells: all of them where pages are numbered, one
 *     where each piece names the next, none at the end
 * @param total how many items the whole list has; null where the source does not tell
 */
public record Page<T>(
        List<T> items, List<String> next, @Nullable Integer total) {

    public Page {
        items = List.copyOf(items);
        next = List.copyOf(next);
    }

    /** A list that came whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, List.of(), items.size());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next, total);
    }
}
