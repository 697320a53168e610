package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.ItemOutcome;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.schema.Results;
import io.orgraph.model.NodeId;
import io.orgraph.plan.Reversal;
import io.orgraph.plan.Snapshot;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One change to undo: the current state is read, compared with the state that the change left, and restored. */
record UndoStep<I extends NodeId, T>(Reversible<I, T> reversible, I id, Reversal reversal) {

    /** Reads the current state, and decides. Writes nothing. */
    CompletableFuture<Ready> ready(DataFetchingEnvironment env) {
        return reversible
                .read(id, env)
                .thenApply(answer -> answer.fold(current -> decided(current.orElse(null), env), this::unreadable));
    }

    private Ready decided(@Nullable T current, DataFetchingEnvironment env) {
        if (is(reversal.restored(), current)) {
            return settled(ItemOutcome.noop(new Undone(this, false, current)), false);
        }
        return is(reversal.left(), current)
                ? new Ready(Phase.of(reversal), false, () -> write(current, env))
                : settled(new ItemOutcome<>(ItemOutcome.Kind.REFUSED, null, null), true);
    }

    /** Compares only the fields that the change was about. */
    private boolean is(@Nullable Snapshot state, @Nullable T current) {
        if (state == null || current == null) {
            return state == null && current == null;
        }
        return reversible.snapshot(current).only(state.fields().keySet()).equals(state);
    }

    private Ready unreadable(Failure failure) {
        return settled(ItemOutcome.of(failure), false);
    }

    private Ready settled(ItemOutcome<Undone> outcome, boolean drifted) {
        return new Ready(Phase.of(reversal), drifted, () -> CompletableFuture.completedFuture(outcome));
    }

    private CompletableFuture<ItemOutcome<Undone>> write(@Nullable T current, DataFetchingEnvironment env) {
        return reversible
                .write(id, reversal.restored(), current, env)
                .thenApply(answer -> answer.fold(
                        told -> ItemOutcome.done(new Undone(this, true, told.orElse(null))), ItemOutcome::of));
    }

    private @Nullable Object node(@Nullable Object told, DataFetchingEnvironment env) {
        CompletableFuture<Answer<Optional<T>>> state = reversal.restored() == null
                ? reversible.remains(id, env)
                : told != null ? Answer.completedFuture(Optional.of(cast(told))) : reversible.read(id, env);
        return Results.of(state, env, found -> found.map(reversible::node).orElse(null));
    }

    private @Nullable Object deletedId(DataFetchingEnvironment env) {
        return reversal.restored() == null ? reversible.removedId(id, env) : null;
    }

    @SuppressWarnings("unchecked") // Only this step made it.
    private T cast(Object told) {
        return (T) told;
    }

    /** Grants come first and removals last, so that nobody is left without access half-way. */
    enum Phase {
        RESTORE,
        CHANGE,
        REMOVE;

        static Phase of(Reversal reversal) {
            if (reversal.restored() == null) {
                return REMOVE;
            }
            return reversal.left() == null ? RESTORE : CHANGE;
        }
    }

    /**
     * A change that can be undone now.
     *
     * @param drifted whether the state has changed since: then nothing is written
     */
    record Ready(Phase phase, boolean drifted, Supplier<CompletableFuture<ItemOutcome<Undone>>> change) {}

    /**
     * A change that was undone.
     *
     * @param written false where the state was as before already
     */
    record Undone(
            UndoStep<?, ?> step, boolean written, @Nullable Object told) {

        @Nullable Object undo() {
            return written ? step.reversal().reversed() : null;
        }

        @Nullable Object node(DataFetchingEnvironment env) {
            return step.node(told, env);
        }

        @Nullable Object deletedId(DataFetchingEnvironment env) {
            return step.deletedId(env);
        }
    }
}
