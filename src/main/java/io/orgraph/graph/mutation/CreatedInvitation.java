package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.model.Invitation;
import io.orgraph.model.OrganizationId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to join.
 *
 * @param told the invitation; null where the source's answer told nothing, and it is found by the address
 */
record CreatedInvitation(
        OrganizationId in, String email, @Nullable Invitation told) {

    @Nullable Object node(DataFetchingEnvironment env) {
        return shown(env, invitation -> new Ref<>(invitation.id(), invitation));
    }

    @Nullable Object edge(DataFetchingEnvironment env) {
        return shown(env, invitation -> Connection.Edge.added(new Ref<>(invitation.id(), invitation)));
    }

    @Nullable Object inverse(DataFetchingEnvironment env) {
        return shown(env, invitation -> InverseChange.of("revokeInvitation", "invitationId", invitation.id()));
    }

    private @Nullable Object shown(DataFetchingEnvironment env, Function<Invitation, @Nullable Object> show) {
        return told != null
                ? show.apply(told)
                : Results.of(find(env), env, found -> found.map(show).orElse(null));
    }

    private CompletableFuture<Answer<Optional<Invitation>>> find(DataFetchingEnvironment env) {
        return PendingInvitations.of(in, env).thenApply(answer -> answer.map(pending -> pending.to(email)));
    }
}
