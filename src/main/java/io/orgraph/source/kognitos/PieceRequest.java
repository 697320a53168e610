package io.orgraph.source.kognitos;

import io.micronaut.core.type.Argument;
import io.orgraph.upstream.Call;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list, as it is asked for. What is picked and how it is ordered has to be the same for every piece.
 *
 * @param token where it begins; null for the first
 */
record PieceRequest<J>(Call call, @Nullable String token, Argument<? extends PageJson<J>> form) {

    PieceRequest<J> where(Filter filter) {
        return filter.isNone() ? this : new PieceRequest<>(call.query("filter", filter.text()), token, form);
    }

    /** Null for the usual order. */
    PieceRequest<J> orderedBy(@Nullable String order) {
        return order == null ? this : new PieceRequest<>(call.query("order_by", order), token, form);
    }
}
