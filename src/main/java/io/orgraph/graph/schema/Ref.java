package io.orgraph.graph.schema;

import org.jspecify.annotations.Nullable;

/** A node by its id, with its details where they are at hand already. Asking for more than the id may cost a call. */
public record Ref<I, T>(I id, @Nullable T known) {

    public static <I, T> Ref<I, T> to(I id) {
        return new Ref<>(id, null);
    }
}
