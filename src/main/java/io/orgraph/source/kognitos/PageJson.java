package io.orgraph.source.kognitos;

import io.orgraph.model.Page;
import io.orgraph.upstream.Rows;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list, as sent. Each list has its own key for its items. */
interface PageJson<J> {
    @Nullable List<J> items();

    @Nullable String nextPageToken();

    /**
     * Maps the rows that are readable.
     *
     * @param asked the token that this page was requested with; null for the first page
     * @param leftOut the number of rows that were left out as unreadable
     */
    default <T> Page<T> page(@Nullable String asked, int leftOut, Function<? super J, ? extends T> mapping) {
        Rows<T> rows = Rows.<J, T>read(Wire.list(items()), mapping).without(leftOut);
        return new Page<>(rows.items(), next(asked), null, rows.unreadable());
    }

    /** A page that names itself as the next one does not say whether it is the last, so it is invalid. */
    private List<String> next(@Nullable String asked) {
        String token = Wire.text(nextPageToken());
        if (token != null && token.equals(asked)) {
            throw new IllegalArgumentException("A page is its own next");
        }
        return token == null ? List.of() : List.of(token);
    }
}
