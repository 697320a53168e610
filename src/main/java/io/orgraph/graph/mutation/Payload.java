package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.schema.TypeFields;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a mutation.
 *
 * @param made the source of the mutation's own fields; null where the change was refused
 */
public record Payload<M>(ChangeInput input, @Nullable M made, List<UserError> userErrors) {

    public static <M> Payload<M> made(ChangeInput input, M made) {
        return new Payload<>(input, made, List.of());
    }

    static <M> Payload<M> refused(ChangeInput input, List<UserError> userErrors) {
        return new Payload<>(input, null, userErrors);
    }

    /** The fields that every payload has. */
    public static <M> TypeFields<Payload<M>> type(String name) {
        return TypeFields.<Payload<M>>generic(name, Payload.class)
                .value("query", payload -> payload)
                .fetchOnce("userErrors", (payload, env) -> UserErrorLimit.limited(payload.userErrors(), env));
    }

    /** A field that has a value only where the change was made. */
    public static <M> Function<Payload<M>, @Nullable Object> of(Function<M, @Nullable Object> get) {
        return payload -> payload.made() == null ? null : get.apply(payload.made());
    }

    /** Like {@link #of(Function)}, for a field that may cost a call. */
    static <M> TypeFields.Fetch<Payload<M>> fetched(TypeFields.Fetch<M> fetch) {
        return (Payload<M> payload, DataFetchingEnvironment env) ->
                payload.made() == null ? null : fetch.get(payload.made(), env);
    }
}
