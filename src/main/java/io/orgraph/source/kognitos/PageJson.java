package io.orgraph.source.kognitos;

import io.orgraph.model.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list, as it is sent: each list has its items under a key of its own. */
interface PageJson<J> {
    @Nullable List<J> items();

    @Nullable String nextPageToken();

    /** {@code asked} is the token that this page was asked for with; null for the first. */
    default <T> Page<T> page(@Nullable String asked, Function<? super J, ? extends T> mapping) {
        List<T> mapped = Wire.list(items()).stream().<T>map(mapping).toList();
        return new Page<>(mapped, next(asked), null);
    }

    /** A page that names itself as the next one does not tell whether it is the last, so it is no page. */
    private List<String> next(@Nullable String asked) {
        String token = Wire.text(nextPageToken());
        if (token != null && token.equals(asked)) {
            throw new IllegalArgumentException("A page is its own next");
        }
        return token == null ? List.of() : List.of(token);
    }
}
