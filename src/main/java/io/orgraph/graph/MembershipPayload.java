package io.orgraph.graph;

import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a change to a membership.
 *
 * @param changed the membership that was set or removed; null where the change was refused
 * @param told the membership as the source's answer told it; null where it told nothing
 */
record MembershipPayload(
        @Nullable WorkspaceId workspace,
        @Nullable WorkspaceMembershipId changed,
        @Nullable WorkspaceMembership told,
        List<UserError> userErrors,
        @Nullable String clientMutationId) {

    static MembershipPayload refused(MembershipInput input, List<UserError> userErrors) {
        return new MembershipPayload(input.workspace(), null, null, userErrors, input.clientMutationId());
    }

    static MembershipPayload made(MembershipInput input, @Nullable WorkspaceMembership told) {
        return new MembershipPayload(input.workspace(), input.membership(), told, List.of(), input.clientMutationId());
    }
}
