package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.loading.ListKey.InvitationsOf;
import io.orgraph.loading.ListKey.MembersOf;
import io.orgraph.loading.ListKey.MembershipsOf;
import io.orgraph.loading.ListKey.WorkspaceInvitationsOf;
import io.orgraph.loading.ListKey.WorkspacesOf;
import io.orgraph.model.Invitation;
import io.orgraph.model.ListQuery.Part;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.source.ListTraits;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.SourceList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Every list that can be filtered and ordered, as one operation reads it. */
final class Filtered {
    final FilteredLists<InvitationsOf, OrganizationId, Invitation> invitations;
    final FilteredLists<WorkspaceInvitationsOf, WorkspaceId, Invitation> workspaceInvitations;

    final FilteredLists<MembersOf, MembersOf, OrganizationMembership> organizationMemberships;
    final FilteredLists<WorkspacesOf, WorkspacesOf, Workspace> workspaces;
    final FilteredLists<MembershipsOf, MembershipsOf, WorkspaceMembership> workspaceMemberships;

    private final SourceAccess access;

    Filtered(ReadLists lists) {
        access = lists.sourceAccess;
        organizationMemberships =
                new FilteredLists<>(lists.organizationMemberships, this::sent, new LocalOrganizationMembers(lists)::of);
        workspaceMemberships =
                new FilteredLists<>(lists.workspaceMemberships, this::sent, new LocalWorkspaceMembers(lists)::of);
        workspaces = new FilteredLists<>(
                lists.workspaces,
                this::sent,
                of -> CompletableFuture.completedFuture(
                        LocalWorkspaces.of(of, traits(of.organization(), SourceList.WORKSPACES))));
        invitations = new FilteredLists<>(
                lists.invitations,
                InvitationsOf::organization,
                of -> Answer.completedFuture(LocalInvitations.of(of.query())));
        workspaceInvitations = new FilteredLists<>(
                lists.workspaceInvitations,
                WorkspaceInvitationsOf::workspace,
                of -> Answer.completedFuture(LocalInvitations.of(of.query())));
    }

    void forget() {
        List.of(invitations, workspaceInvitations, organizationMemberships, workspaces, workspaceMemberships)
                .forEach(FilteredLists::forget);
    }

    private MembersOf sent(MembersOf of) {
        Set<Part> does =
                traits(of.organization(), SourceList.ORGANIZATION_MEMBERSHIPS).does();
        return new MembersOf(of.organization(), of.query().only(does));
    }

    private MembershipsOf sent(MembershipsOf of) {
        Set<Part> does =
                traits(of.workspace(), SourceList.WORKSPACE_MEMBERSHIPS).does();
        return new MembershipsOf(of.workspace(), of.scope(), of.query().only(does));
    }

    private WorkspacesOf sent(WorkspacesOf of) {
        Set<Part> does = traits(of.organization(), SourceList.WORKSPACES).does();
        return new WorkspacesOf(of.organization(), of.query().only(does));
    }

    private ListTraits traits(NodeId owner, SourceList<?> list) {
        return access.traits(owner.source(), list);
    }
}
