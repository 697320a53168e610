package io.orgraph.graph.schema;

import io.orgraph.model.Node;
import io.orgraph.model.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a node by its id, with its details where they are known already. Anything beyond the id may cost a
 * call.
 */
public record Ref<I extends NodeId, T>(I id, @Nullable T known) implements Node {

    public static <I extends NodeId, T> Ref<I, T> to(I id) {
        return new Ref<>(id, null);
    }
}
