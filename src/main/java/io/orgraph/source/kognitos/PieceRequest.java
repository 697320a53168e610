package io.orgraph.source.kognitos;

import io.orgraph.upstream.Call;
import io.orgraph.upstream.ListForm;
import org.jspecify.annotations.Nullable;

/**
 * The request for a page of a list. Filter and order have to be the same for every page.
 *
 * @param token where the page begins; null for the first
 */
record PieceRequest<J>(Call call, @Nullable String token, ListForm<? extends PageJson<J>> form) {

    PieceRequest<J> where(Filter filter) {
        return filter.isNone() ? this : new PieceRequest<>(call.query("filter", filter.text()), token, form);
    }

    /** Null for the default order. */
    PieceRequest<J> orderedBy(@Nullable String order) {
        return order == null ? this : new PieceRequest<>(call.query("order_by", order), token, form);
    }
}
