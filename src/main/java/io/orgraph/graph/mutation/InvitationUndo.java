package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.loading.Loaders;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationState;
import io.orgraph.plan.Reversal;
import io.orgraph.plan.Snapshot;
import io.orgraph.source.RevokesInvitation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Undoes the sending of an invitation, as long as nobody has accepted it: it is revoked. */
final class InvitationUndo implements Reversible<InvitationId, Invitation> {
    private static final String STATE = "state";

    static Reversal of(InvitationId id) {
        return new Reversal(
                Reversal.Kind.INVITATION,
                GlobalIds.encode(id),
                Snapshot.EMPTY.with(STATE, InvitationState.PENDING.name()),
                null);
    }

    @Override
    public Class<InvitationId> idClass() {
        return InvitationId.class;
    }

    /** A revoked invitation counts as none, whether or not the source keeps it. */
    @Override
    public CompletableFuture<Answer<Optional<Invitation>>> read(InvitationId id, DataFetchingEnvironment env) {
        return remains(id, env)
                .thenApply(answer ->
                        answer.map(found -> found.filter(invitation -> invitation.state() != InvitationState.REVOKED)));
    }

    /** Some sources keep what was revoked. */
    @Override
    public CompletableFuture<Answer<Optional<Invitation>>> remains(InvitationId id, DataFetchingEnvironment env) {
        return Changed.orAbsent(Loaders.INVITATION.in(env).load(id));
    }

    @Override
    public Snapshot snapshot(Invitation state) {
        return Snapshot.EMPTY.with(STATE, state.state().name());
    }

    @Override
    public Object node(Invitation state) {
        return new Ref<>(state.id(), state);
    }

    @Override
    public CompletableFuture<Answer<Optional<Invitation>>> write(
            InvitationId id, @Nullable Snapshot to, @Nullable Invitation current, DataFetchingEnvironment env) {
        return Operation.of(env)
                .sourceAccess()
                .ask(id.source(), RevokesInvitation.class, (port, as) -> port.revokeInvitation(id, as))
                .thenApply(answer -> answer.map(revoked -> Optional.empty()));
    }
}
