package io.orgraph.loading;

import io.orgraph.failure.Futures;
import io.orgraph.model.AuditEntry;
import io.orgraph.model.AuditEntryId;
import io.orgraph.model.AuditQuery;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationPreferences;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Page;
import io.orgraph.model.Permission;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.source.ReadsOrganization;
import io.orgraph.source.ReadsOrganizationPreferences;
import io.orgraph.source.ReadsUser;
import io.orgraph.source.ReadsViewerPermissions;
import io.orgraph.source.ReadsWorkspace;
import io.orgraph.source.SourceAccess;
import java.util.List;
import org.dataloader.DataLoaderRegistry;

/**
 * The loaders of one operation. They are made new for each, with the caller's reach inside: shared ones would be a cache
 * across callers.
 */
public final class Loaders {
    public static final LoaderName<OrganizationsOf, List<Organization>> ORGANIZATIONS =
            new LoaderName<>("organizations", of -> keys -> Futures.all(keys, of.lists::allOrganizations));
    public static final LoaderName<OrganizationId, Organization> ORGANIZATION = new LoaderName<>(
            "organization",
            of -> new FindPlan<>(Lookup.of(
                    of.lists.organizations,
                    id -> new OrganizationsOf(id.source(), OrganizationQuery.ALL),
                    Organization::id,
                    id -> of.sourceAccess.has(id.source(), ReadsOrganization.class),
                    id -> of.sourceAccess.ask(
                            id.source(), ReadsOrganization.class, (port, as) -> port.organization(id, as))))::load);
    public static final LoaderName<OrganizationId, OrganizationPreferences> PREFERENCES = new LoaderName<>(
            "organizationPreferences",
            of -> keys -> Futures.all(
                    keys,
                    id -> of.sourceAccess.ask(
                            id.source(),
                            ReadsOrganizationPreferences.class,
                            (port, as) -> port.organizationPreferences(id, as))));
    public static final LoaderName<OrganizationId, List<Permission>> VIEWER_PERMISSIONS = new LoaderName<>(
            "viewerPermissions",
            of -> keys -> Futures.all(
                    keys,
                    id -> of.sourceAccess.ask(
                            id.source(), ReadsViewerPermissions.class, (port, as) -> port.viewerPermissions(id, as))));
    public static final LoaderName<ListKey<OrganizationId>, Page<OrganizationRole>> ORGANIZATION_ROLES =
            new LoaderName<>("organizationRoles", of -> of.lists.organizationRoles::pages);
    public static final LoaderName<OrganizationRoleId, OrganizationRole> ORGANIZATION_ROLE =
            new LoaderName<>("organizationRole", of -> new FindPlan<>(Roles.ofOrganizations(of.lists))::load);
    public static final LoaderName<ListKey<MembersOf>, Page<OrganizationMembership>> ORGANIZATION_MEMBERSHIPS =
            new LoaderName<>(
                    "organizationMemberships", of -> keys -> Futures.all(keys, of.lists::organizationMemberships));
    public static final LoaderName<OrganizationMembershipId, OrganizationMembership> ORGANIZATION_MEMBERSHIP =
            new LoaderName<>(
                    "organizationMembership",
                    of -> new FindPlan<>(Lookup.ofListed(
                            of.lists.organizationMemberships,
                            (OrganizationMembershipId id) -> new MembersOf(id.organization(), MemberQuery.ALL),
                            OrganizationMembership::id))::load);
    public static final LoaderName<UserId, OrganizationMembership> MEMBERSHIP_OF_USER = new LoaderName<>(
            "organizationMembershipOfUser",
            of -> new FindPlan<>(Lookup.ofListed(
                    of.lists.organizationMemberships,
                    (UserId id) -> new MembersOf(id.organization(), MemberQuery.ALL),
                    OrganizationMembership::user))::load);
    public static final LoaderName<ListKey<WorkspacesOf>, Page<Workspace>> WORKSPACES =
            new LoaderName<>("workspaces", of -> keys -> Futures.all(keys, of.lists::workspaces));
    public static final LoaderName<OrganizationId, List<Workspace>> ALL_WORKSPACES = new LoaderName<>(
            "allWorkspaces",
            of -> keys -> Futures.all(keys, id -> of.lists.workspaces.all(new WorkspacesOf(id, WorkspaceQuery.ALL))));
    public static final LoaderName<WorkspaceId, Workspace> WORKSPACE = new LoaderName<>(
            "workspace",
            of -> new FindPlan<>(Lookup.of(
                    of.lists.workspaces,
                    id -> new WorkspacesOf(id.organization(), WorkspaceQuery.ALL),
                    Workspace::id,
                    id -> of.sourceAccess.has(id.source(), ReadsWorkspace.class),
                    id -> of.sourceAccess.ask(id.source(), ReadsWorkspace.class, (port, as) -> port.workspace(id, as))))
                    ::load);
    public static final LoaderName<ListKey<WorkspaceId>, Page<WorkspaceRole>> WORKSPACE_ROLES =
            new LoaderName<>("workspaceRoles", of -> of.lists.workspaceRoles::pages);
    public static final LoaderName<WorkspaceRoleId, WorkspaceRole> WORKSPACE_ROLE =
            new LoaderName<>("workspaceRole", of -> new FindPlan<>(Roles.ofWorkspaces(of.lists))::load);
    public static final LoaderName<ListKey<MembershipsOf>, Page<WorkspaceMembership>> WORKSPACE_MEMBERSHIPS =
            new LoaderName<>("workspaceMemberships", of -> keys -> Futures.all(keys, of.lists::workspaceMemberships));
    public static final LoaderName<WorkspaceMembershipId, WorkspaceMembership> WORKSPACE_MEMBERSHIP =
            new LoaderName<>("workspaceMembership", of -> found(of, MembershipScope.DIRECT_AND_INHERITED)::load);
    public static final LoaderName<WorkspaceMembershipId, WorkspaceMembership> DIRECT_MEMBERSHIP =
            new LoaderName<>("directMembership", of -> found(of, MembershipScope.DIRECT)::load);
    public static final LoaderName<WorkspaceId, Integer> MEMBER_COUNT =
            new LoaderName<>("memberCount", of -> new Counts(of.sourceAccess)::load);
    public static final LoaderName<UserId, User> USER = new LoaderName<>(
            "user",
            of -> new FindPlan<>(Lookup.of(
                    of.lists.users,
                    UserId::organization,
                    User::id,
                    id -> of.sourceAccess.has(id.source(), ReadsUser.class),
                    id -> of.sourceAccess.ask(id.source(), ReadsUser.class, (port, as) -> port.user(id, as))))::load);
    public static final LoaderName<ListKey<OrganizationId>, Page<Invitation>> INVITATIONS =
            new LoaderName<>("invitations", of -> of.lists.invitations::pages);
    public static final LoaderName<ListKey<WorkspaceId>, Page<Invitation>> WORKSPACE_INVITATIONS =
            new LoaderName<>("workspaceInvitations", of -> of.lists.workspaceInvitations::pages);
    public static final LoaderName<InvitationId, Invitation> INVITATION =
            new LoaderName<>("invitation", of -> keys -> Futures.all(keys, id -> Invitations.read(of, id)));
    public static final LoaderName<ListKey<AuditEntriesOf>, Page<AuditEntry>> AUDIT_ENTRIES =
            new LoaderName<>("auditEntries", of -> of.lists.auditEntries::pages);
    public static final LoaderName<AuditEntryId, AuditEntry> AUDIT_ENTRY = new LoaderName<>(
            "auditEntry",
            of -> new FindPlan<>(Lookup.ofListed(
                    of.lists.auditEntries,
                    (AuditEntryId id) -> new AuditEntriesOf(id.organization(), AuditQuery.ALL),
                    AuditEntry::id))::load);

    final SourceAccess sourceAccess;
    final ReadLists lists;
    private final DataLoaderRegistry registry = new DataLoaderRegistry();

    public Loaders(SourceAccess sourceAccess) {
        this.sourceAccess = sourceAccess;
        this.lists = new ReadLists(sourceAccess);
    }

    /** For the engine, which dispatches them. */
    public DataLoaderRegistry registry() {
        return registry;
    }

    private static FindPlan<WorkspaceMembershipId, MembershipsOf, WorkspaceMembership> found(
            Loaders of, MembershipScope scope) {
        return new FindPlan<>(Lookup.ofListed(
                of.lists.workspaceMemberships,
                id -> MembershipsOf.all(id.workspace(), scope),
                WorkspaceMembership::id));
    }

    /** Whole lists, for whoever has to compare before changing. */
    public WholeLists wholeLists() {
        return new WholeLists(lists);
    }

    /** Drops what was read before a change, so that the next read of this operation sees it. */
    public void forget(Invalidation... stale) {
        for (Invalidation each : stale) {
            each.forgetIn(this);
        }
    }
}
