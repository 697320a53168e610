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
 * @param unreadable the number of rows of this page that are unreadable and not among the items
 */
public record Page<T>(
        List<T> items, List<String> next, @Nullable Integer total, int unreadable) {

    public Page {
        items = List.copyOf(items);
        next = List.copyOf(next);
    }

    /** A page whose rows are all readable. */
    public Page(List<T> items, List<String> next, @Nullable Integer total) {
        this(items, next, total, 0);
    }

    /** The single page of a list that is not paged. */
    public static <T> Page<T> whole(List<T> items) {
        return whole(items, 0);
    }

    /** A list that came whole, but for rows that could not be read: what they are, and so how many there are, is unknown. */
    public static <T> Page<T> whole(List<T> items, int unreadable) {
        return new Page<>(items, List.of(), unreadable == 0 ? items.size() : null, unreadable);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next, total, unreadable);
    }
}
