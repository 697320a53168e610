package io.orgraph.loading;

import io.orgraph.failure.Failure;
import io.orgraph.model.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client's page of a list, cut from any number of the source's pages.
 *
 * @param items not copied: whoever makes a slice leaves them to it
 * @param runs where the items come from, in their order; not copied either
 * @param total the number of items in the whole list; null where the source does not say
 * @param flaw that those pages have unreadable rows, so that items may be missing; null where all rows are readable
 */
public record Slice<T>(
        List<T> items,
        List<Run> runs,
        boolean hasNext,
        boolean hasPrevious,
        @Nullable Integer total,
        @Nullable Failure flaw) {

    public Slice {
        items = Collections.unmodifiableList(items);
        runs = Collections.unmodifiableList(runs);
    }

    public Slice<T> withTotal(@Nullable Integer counted) {
        return new Slice<>(items, runs, hasNext, hasPrevious, counted, flaw);
    }

    public Slice<T> withFlaw(Failure found) {
        return new Slice<>(items, runs, hasNext, hasPrevious, total, found);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        List<R> changed = new ArrayList<>(items.size());
        for (T item : items) {
            changed.add(change.apply(item));
        }
        return new Slice<>(changed, runs, hasNext, hasPrevious, total, flaw);
    }

    /** The position right after the item at that index, from which a client may continue. */
    public Position behind(int index) {
        int before = 0;
        for (Run run : runs) {
            if (index < before + run.length()) {
                return run.behind(index - before);
            }
            before += run.length();
        }
        throw new IndexOutOfBoundsException(index);
    }

    /**
     * Items that follow each other in one of the source's pages.
     *
     * @param piece the page
     * @param offset the number of its items before them
     * @param next the page after it; null unless the last of them is the page's last, and a page follows
     */
    public record Run(
            PageRequest piece,
            int offset,
            int length,
            @Nullable PageRequest next) {

        /** After the last item of a page the next page begins: continuing from there does not read this page again. */
        private Position behind(int index) {
            return next != null && index == length - 1
                    ? new Position(next, 0)
                    : new Position(piece, offset + index + 1);
        }
    }
}
