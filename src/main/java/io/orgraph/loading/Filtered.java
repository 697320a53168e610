package io.orgraph.loading;

import io.orgraph.loading.ListKey.InvitationsOf;
import io.orgraph.loading.ListKey.MembersOf;
import io.orgraph.loading.ListKey.MembershipsOf;
import io.orgraph.loading.ListKey.OrganizationRolesOf;
import io.orgraph.loading.ListKey.WorkspaceInvitationsOf;
import io.orgraph.loading.ListKey.WorkspaceRolesOf;
import io.orgraph.loading.ListKey.WorkspacesOf;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationQuery;
import io.orgraph.model.ListQuery.Part;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.RoleQuery;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ListsWorkspaceInvitations;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.SourceList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Every list that can be filtered and ordered, as one operation reads it. */
final class Filtered {
    /** Where a source has no such list: asking for it says so. */
    private static final Set<InvitationQuery.OrderField> ANY_ORDER = EnumSet.allOf(InvitationQuery.OrderField.class);

    final FilteredLists<OrganizationRolesOf, OrganizationId, OrganizationRole> organizationRoles;
    final FilteredLists<WorkspaceRolesOf, WorkspaceId, WorkspaceRole> workspaceRoles;
    final FilteredLists<InvitationsOf, OrganizationId, Invitation> invitations;
    final FilteredLists<WorkspaceInvitationsOf, WorkspaceId, Invitation> workspaceInvitations;

    final FilteredLists<MembersOf, MembersOf, OrganizationMembership> organizationMemberships;
    final FilteredLists<WorkspacesOf, WorkspacesOf, Workspace> workspaces;
    final FilteredLists<MembershipsOf, MembershipsOf, WorkspaceMembership> workspaceMemberships;

    private final SourceAccess access;

    Filtered(ReadLists lists) {
        access = lists.sourceAccess;
        organizationMemberships = new FilteredLists<>(
                lists.organizationMemberships,
                this::sent,
                of -> of.query().equals(MemberQuery.ALL),
                new LocalOrganizationMembers(lists)::of);
        LocalWorkspaceMembers members = new LocalWorkspaceMembers(lists);
        workspaceMemberships =
                new FilteredLists<>(lists.workspaceMemberships, this::sent, members::arePlain, members::of);
        workspaces = new FilteredLists<>(
                lists.workspaces,
                this::sent,
                of -> of.query().equals(WorkspaceQuery.ALL),
                of -> CompletableFuture.completedFuture(
                        LocalWorkspaces.of(of, traits(of.organization(), SourceList.WORKSPACES))));
        invitations = new FilteredLists<>(
                lists.invitations,
                InvitationsOf::organization,
                of -> of.query().equals(InvitationQuery.ALL),
                of -> CompletableFuture.completedFuture(
                        LocalInvitations.of(of.query(), of.organization().source(), reported(of.organization()))));
        workspaceInvitations = new FilteredLists<>(
                lists.workspaceInvitations,
                WorkspaceInvitationsOf::workspace,
                of -> of.query().equals(InvitationQuery.ALL),
                of -> CompletableFuture.completedFuture(
                        LocalInvitations.of(of.query(), of.workspace().source(), reported(of.workspace()))));
        organizationRoles = new FilteredLists<>(
                lists.organizationRoles,
                OrganizationRolesOf::organization,
                of -> of.query().equals(RoleQuery.ALL),
                of -> CompletableFuture.completedFuture(LocalRoles.of(
                        of.query(),
                        of.organization().source(),
                        tellsPermissions(of.organization()),
                        OrganizationRole::permissions)));
        workspaceRoles = new FilteredLists<>(
                lists.workspaceRoles,
                WorkspaceRolesOf::workspace,
                of -> of.query().equals(RoleQuery.ALL),
                of -> CompletableFuture.completedFuture(
                        LocalRoles.of(of.query(), of.workspace().source(), true, WorkspaceRole::permissions)));
    }

    void forget() {
        List.of(
                        invitations,
                        workspaceInvitations,
                        organizationMemberships,
                        workspaces,
                        workspaceMemberships,
                        organizationRoles,
                        workspaceRoles)
                .forEach(FilteredLists::forget);
    }

    private Set<InvitationQuery.OrderField> reported(OrganizationId of) {
        return access.of(of.source(), ListsInvitations.class, ListsInvitations::reportedOrders, ANY_ORDER);
    }

    private Set<InvitationQuery.OrderField> reported(WorkspaceId of) {
        return access.of(
                of.source(), ListsWorkspaceInvitations.class, ListsWorkspaceInvitations::reportedOrders, ANY_ORDER);
    }

    private boolean tellsPermissions(OrganizationId of) {
        return access.trait(
                of.source(), ListsOrganizationRoles.class, ListsOrganizationRoles::reportsRoleDetails, true);
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
