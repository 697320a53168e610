package io.orgraph.source.kognitos;

import io.orgraph.model.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list, as sent. Each list has its own key for its items. */
interface PageJson<J> {
    @Nullable List<J> items();

    @Nullable String nextPageToken();

    /** Maps the items. {@code asked} is the token that this page was requested with; null for the first page. */
    default <T> Page<T> page(@Nullable String asked, Function<? super J, ? extends T> mapping) {
        List<T> mapped = Wire.list(items()).stream().<T>map(mapping).toList();
        return new Page<>(mapped, next(asked), null);
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
