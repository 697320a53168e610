package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.loading.ListKey.MembersOf;
import io.orgraph.loading.ListKey.MembershipsOf;
import io.orgraph.loading.ListKey.WorkspacesOf;
import io.orgraph.model.Invitation;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Lists from their first item to their last, for changes that compare them with the desired state before they write.
 * They belong to the operation: what a loader has read already costs no call, and the reverse.
 */
public final class WholeLists {
    private final ReadLists lists;

    WholeLists(ReadLists lists) {
        this.lists = lists;
    }

    public CompletableFuture<Answer<List<Workspace>>> workspaces(OrganizationId of) {
        return lists.workspaces.all(new WorkspacesOf(of, WorkspaceQuery.ALL));
    }

    public CompletableFuture<Answer<List<WorkspaceMembership>>> workspaceMemberships(
            WorkspaceId of, MembershipScope scope) {
        return lists.workspaceMemberships.all(MembershipsOf.all(of, scope));
    }

    public CompletableFuture<Answer<List<WorkspaceRole>>> workspaceRoles(WorkspaceId of) {
        return lists.workspaceRoles.all(of);
    }

    public CompletableFuture<Answer<List<OrganizationRole>>> organizationRoles(OrganizationId of) {
        return lists.organizationRoles.all(of);
    }

    public CompletableFuture<Answer<List<OrganizationMembership>>> organizationMemberships(OrganizationId of) {
        return lists.organizationMemberships.all(new MembersOf(of, MemberQuery.ALL));
    }

    public CompletableFuture<Answer<List<Invitation>>> invitations(OrganizationId of) {
        return lists.invitations.all(of);
    }
}
