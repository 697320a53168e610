package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.ItemOutcome;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.InvitationState;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The pending invitations of an organization by address: nobody must get a second one. */
record PendingInvitations(Map<String, Invitation> byEmail) {
    static final PendingInvitations NONE = new PendingInvitations(Map.of());

    static CompletableFuture<Answer<PendingInvitations>> of(OrganizationId organization, DataFetchingEnvironment env) {
        return OperationLoaders.of(env)
                .wholeLists()
                .invitations(organization)
                .thenApply(answer -> answer.map(PendingInvitations::among));
    }

    private static PendingInvitations among(List<Invitation> all) {
        Map<String, Invitation> pending = new HashMap<>();
        for (Invitation invitation : all) {
            if (invitation.state() == InvitationState.PENDING && invitation.email() != null) {
                pending.put(invitation.email().toLowerCase(Locale.ROOT), invitation);
            }
        }
        return new PendingInvitations(pending);
    }

    Optional<Invitation> to(String email) {
        return Optional.ofNullable(byEmail.get(email.toLowerCase(Locale.ROOT)));
    }

    /** An invited person: as the response describes the invitation, or found by the address. */
    static Changed<OrganizationId, Invitation> invited(OrganizationId in, String email, @Nullable Invitation told) {
        return Changed.of(in, told, env -> of(in, env).thenApply(answer -> answer.map(pending -> pending.to(email))));
    }

    /** An invitation with the same role, or with an unknown one, needs no change; another role is a conflict. */
    static ItemOutcome<Changed<OrganizationId, Invitation>> against(InvitationDraft draft, Invitation there) {
        List<AssignedRole> roles =
                there.details() == null ? null : there.details().roles();
        boolean same = roles == null || roles.stream().anyMatch(role -> isSame(role, draft.role()));
        return same
                ? ItemOutcome.noop(invited(there.id().organization(), draft.email(), there))
                : ItemOutcome.of(new Failure.Conflicting(
                        there.id().source(), "An invitation with another role is pending: revoke it first"));
    }

    private static boolean isSame(AssignedRole role, OrganizationRole wished) {
        return role.id().equals(wished.id())
                || (wished.name() != null && wished.name().equalsIgnoreCase(role.name()));
    }
}
