package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.ItemOutcome;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.MembershipStatus;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The members of an organization by address: who is one need not be invited. */
record ExistingMembers(Map<String, OrganizationMembership> byEmail) {
    static final ExistingMembers NONE = new ExistingMembers(Map.of());

    /** What keeps nobody from inviting: a list that is not for the caller, too long, or not readable as a whole. */
    private static final Set<Code> UNKNOWN =
            Set.of(Code.FORBIDDEN, Code.UNSUPPORTED_BY_SOURCE, Code.BUDGET_EXCEEDED, Code.UPSTREAM_BAD_RESPONSE);

    /** Nobody is known where the list cannot be read to its end: the source decides in the end. */
    static CompletableFuture<Answer<ExistingMembers>> of(OrganizationId organization, DataFetchingEnvironment env) {
        return OperationLoaders.of(env)
                .wholeLists()
                .organizationMemberships(organization)
                .thenApply(answer -> answer.fold(
                        members -> Answer.of(among(members)),
                        failure -> UNKNOWN.contains(failure.code()) ? Answer.of(NONE) : Answer.failed(failure)));
    }

    private static ExistingMembers among(List<OrganizationMembership> all) {
        Map<String, OrganizationMembership> members = new HashMap<>();
        for (OrganizationMembership member : all) {
            String email =
                    member.knownUser() == null ? null : member.knownUser().email();
            if (email != null) {
                members.put(email.toLowerCase(Locale.ROOT), member);
            }
        }
        return new ExistingMembers(members);
    }

    Optional<OrganizationMembership> with(String email) {
        return Optional.ofNullable(byEmail.get(email.toLowerCase(Locale.ROOT)));
    }

    /** A member with the same role needs no change; another role, or a suspension, is a conflict. */
    static ItemOutcome<Changed<OrganizationId, Invitation>> against(
            InvitationDraft draft, OrganizationMembership member, AssignableRoles roles) {
        if (member.status() == MembershipStatus.SUSPENDED) {
            return conflict(member, "The person is a suspended member: reinstate the user instead");
        }
        boolean isSame = member.roles().stream()
                .anyMatch(held -> roles.idOf(held).equals(draft.role().id()));
        return isSame
                ? ItemOutcome.noop(
                        Changed.of(member.id().organization(), null, env -> Answer.completedFuture(Optional.empty())))
                : conflict(
                        member, "The person is a member with another role: change the role of the membership instead");
    }

    private static ItemOutcome<Changed<OrganizationId, Invitation>> conflict(
            OrganizationMembership member, String message) {
        return ItemOutcome.of(new Failure.Conflicting(member.id().source(), message));
    }
}
