package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.model.NodeId;
import io.orgraph.plan.Snapshot;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** State of one kind that a change can be undone in: how it is read, compared and written. */
interface Reversible<I extends NodeId, T> {

    Class<I> idClass();

    /** The current state; empty where there is none. */
    CompletableFuture<Answer<Optional<T>>> read(I id, DataFetchingEnvironment env);

    /** What is shown once a removal is done; empty where nothing is left. */
    default CompletableFuture<Answer<Optional<T>>> remains(I id, DataFetchingEnvironment env) {
        return Answer.completedFuture(Optional.empty());
    }

    /** The id of what a removal took away; null where something of the same id is left. */
    default @Nullable Object removedId(I id, DataFetchingEnvironment env) {
        return GlobalIds.encode(id);
    }

    /** All fields of a state that can be restored. */
    Snapshot snapshot(T state);

    /** The state as a node of the graph. */
    Object node(T state);

    /**
     * Restores a state, in one write. Returns the new state as the response tells it, or empty.
     *
     * @param to null to remove it
     * @param current the state that was read before; null for none
     */
    CompletableFuture<Answer<Optional<T>>> write(
            I id, @Nullable Snapshot to, @Nullable T current, DataFetchingEnvironment env);
}
