package io.orgraph.loading;

import io.orgraph.model.Page;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The part of a query that the source does not do itself.
 *
 * @param picks null where every item is wanted
 * @param order null for the source's own order
 */
record LocalQuery<T>(@Nullable Predicate<T> picks, @Nullable Comparator<T> order) {

    /** For a query that the source does all of. */
    static <T> LocalQuery<T> nothing() {
        return new LocalQuery<>(null, null);
    }

    boolean isNothing() {
        return picks == null && order == null;
    }

    /** The items of a page that match. How many match in all is not known by one page. */
    Page<T> in(Page<T> page) {
        return picks == null
                ? page
                : new Page<>(page.items().stream().filter(picks).toList(), page.next(), null, page.unreadable());
    }

    /** The items of a whole list that match, in order. */
    Page<T> inWhole(Page<T> list) {
        List<T> items = in(list).items();
        return Page.whole(order == null ? items : items.stream().sorted(order).toList(), list.unreadable());
    }
}
