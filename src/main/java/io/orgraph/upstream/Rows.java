package io.orgraph.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list that could be read, in their order: one that cannot be read costs the others nothing.
 *
 * @param unreadable how many could not
 */
public record Rows<T>(List<T> items, int unreadable) {
    public Rows {
        items = List.copyOf(items);
    }

    /** Reads each row by itself. Where {@code mapping} throws, or gives nothing, the row cannot be read. */
    public static <J, T> Rows<T> read(
            List<? extends @Nullable J> sent, Function<? super J, ? extends @Nullable T> mapping) {
        List<T> read = new ArrayList<>(sent.size());
        for (@Nullable J row : sent) {
            T item = row == null ? null : mapped(row, mapping);
            if (item != null) {
                read.add(item);
            }
        }
        return new Rows<>(read, sent.size() - read.size());
    }

    /** The same, with that many more that could not be read. */
    public Rows<T> without(int more) {
        return new Rows<>(items, unreadable + more);
    }

    private static <J, T> @Nullable T mapped(J row, Function<? super J, ? extends @Nullable T> mapping) {
        try {
            return mapping.apply(row);
        } catch (IllegalArgumentException | NullPointerException malformed) {
            return null;
        }
    }
}
