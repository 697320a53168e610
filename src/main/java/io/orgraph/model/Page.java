package io.orgraph.model;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as its source sent it.
 *
 * @param next the tokens of the following pages, as far as this page has them: all of them where pages are numbered,
 *     one where each page names the next, none at the end
 * @param total the number of items in the whole list; null where the source does not say
 */
public record Page<T>(
        List<T> items, List<String> next, @Nullable Integer total) {

    public Page {
        items = List.copyOf(items);
        next = List.copyOf(next);
    }

    /** The single page of a list that is not paged. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, List.of(), items.size());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next, total);
    }
}
