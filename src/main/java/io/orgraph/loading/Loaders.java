package io.orgraph.loading;

import io.orgraph.failure.Futures;
import io.orgraph.loading.ListKey.AuditEntriesOf;
import io.orgraph.loading.ListKey.InvitationsOf;
import io.orgraph.loading.ListKey.MembersOf;
import io.orgraph.loading.ListKey.MembershipsOf;
import io.orgraph.loading.ListKey.OrganizationRolesOf;
import io.orgraph.loading.ListKey.OrganizationsOf;
import io.orgraph.loading.ListKey.WorkspaceInvitationsOf;
import io.orgraph.loading.ListKey.WorkspaceRolesOf;
import io.orgraph.loading.ListKey.WorkspacesOf;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyId;
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
import io.orgraph.model.User;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.model.ViewerPermissions;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspacePreferences;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.source.ReadsApiKey;
import io.orgraph.source.ReadsOrganization;
import io.orgraph.source.ReadsOrganizationPreferences;
import io.orgraph.source.ReadsUserAccount;
import io.orgraph.source.ReadsViewerPermissions;
import io.orgraph.source.ReadsWorkspace;
import io.orgraph.source.ReadsWorkspacePreferences;

/**
 * The names of all loaders, with the types of their keys and values. An {@link OperationLoaders} has those of one
 * operation.
 */
public final class Loaders {
    public static final LoaderName<OrganizationId, Organization> ORGANIZATION = new LoaderName<>(
            "organization",
            lists -> new FindPlan<>(Lookup.of(
                    lists.organizations,
                    id -> new OrganizationsOf(id.source(), OrganizationQuery.ALL),
                    Organization::id,
                    id -> lists.sourceAccess.has(id.source(), ReadsOrganization.class),
                    id -> lists.sourceAccess.ask(
                            id.source(), ReadsOrganization.class, (port, as) -> port.organization(id, as))))::load);
    public static final LoaderName<OrganizationId, OrganizationPreferences> PREFERENCES = new LoaderName<>(
            "organizationPreferences",
            lists -> keys -> Futures.all(
                    keys,
                    id -> lists.sourceAccess.ask(
                            id.source(),
                            ReadsOrganizationPreferences.class,
                            (port, as) -> port.organizationPreferences(id, as))));
    public static final LoaderName<WorkspaceId, WorkspacePreferences> WORKSPACE_PREFERENCES = new LoaderName<>(
            "workspacePreferences",
            lists -> keys -> Futures.all(
                    keys,
                    id -> lists.sourceAccess.ask(
                            id.source(),
                            ReadsWorkspacePreferences.class,
                            (port, as) -> port.workspacePreferences(id, as))));
    public static final LoaderName<OrganizationId, ViewerPermissions> VIEWER_PERMISSIONS = new LoaderName<>(
            "viewerPermissions",
            lists -> keys -> Futures.all(
                    keys,
                    id -> lists.sourceAccess.ask(
                            id.source(), ReadsViewerPermissions.class, (port, as) -> port.viewerPermissions(id, as))));
    public static final LoaderName<ListKey<OrganizationRolesOf>, Page<OrganizationRole>> ORGANIZATION_ROLES =
            new LoaderName<>(
                    "organizationRoles", lists -> keys -> Futures.all(keys, lists.filtered.organizationRoles::page));
    public static final LoaderName<OrganizationRolesOf, Integer> ORGANIZATION_ROLE_COUNT = new LoaderName<>(
            "organizationRoleCount", lists -> keys -> Futures.all(keys, lists.filtered.organizationRoles::count));
    public static final LoaderName<OrganizationRoleId, OrganizationRole> ORGANIZATION_ROLE =
            new LoaderName<>("organizationRole", lists -> new FindPlan<>(Roles.inOrganizations(lists))::load);
    public static final LoaderName<OrganizationRoleId, OrganizationRole> ORGANIZATION_ROLE_BY_NAME = new LoaderName<>(
            "organizationRoleByName", lists -> keys -> Futures.all(keys, id -> Roles.named(id, lists)));
    public static final LoaderName<ListKey<MembersOf>, Page<OrganizationMembership>> ORGANIZATION_MEMBERSHIPS =
            new LoaderName<>(
                    "organizationMemberships",
                    lists -> keys -> Futures.all(keys, lists.filtered.organizationMemberships::page));
    public static final LoaderName<MembersOf, Integer> ORGANIZATION_MEMBERSHIP_COUNT = new LoaderName<>(
            "organizationMembershipCount",
            lists -> keys -> Futures.all(keys, lists.filtered.organizationMemberships::count));
    public static final LoaderName<OrganizationMembershipId, OrganizationMembership> ORGANIZATION_MEMBERSHIP =
            new LoaderName<>(
                    "organizationMembership",
                    lists -> new FindPlan<>(Lookup.ofListed(
                            lists.organizationMemberships,
                            (OrganizationMembershipId id) -> new MembersOf(id.organization(), MemberQuery.ALL),
                            OrganizationMembership::id))::load);
    public static final LoaderName<UserId, OrganizationMembership> MEMBERSHIP_OF_USER = new LoaderName<>(
            "organizationMembershipOfUser",
            lists -> new FindPlan<>(Lookup.of(
                    lists.organizationMemberships,
                    (UserId id) -> new MembersOf(id.organization(), MemberQuery.ALL),
                    OrganizationMembership::user,
                    lists.singleUsers::readsMembership,
                    lists.singleUsers::membership))::load);
    public static final LoaderName<ListKey<WorkspacesOf>, Page<Workspace>> WORKSPACES =
            new LoaderName<>("workspaces", lists -> keys -> Futures.all(keys, lists.filtered.workspaces::page));
    public static final LoaderName<WorkspacesOf, Integer> WORKSPACE_COUNT =
            new LoaderName<>("workspaceCount", lists -> keys -> Futures.all(keys, lists.filtered.workspaces::count));
    public static final LoaderName<OrganizationId, Page<Workspace>> ALL_WORKSPACES = new LoaderName<>(
            "allWorkspaces",
            lists -> keys ->
                    Futures.all(keys, id -> lists.workspaces.readable(new WorkspacesOf(id, WorkspaceQuery.ALL))));
    public static final LoaderName<WorkspaceId, Workspace> WORKSPACE = new LoaderName<>(
            "workspace",
            lists -> new FindPlan<>(Lookup.of(
                    lists.workspaces,
                    id -> new WorkspacesOf(id.organization(), WorkspaceQuery.ALL),
                    Workspace::id,
                    id -> lists.sourceAccess.has(id.source(), ReadsWorkspace.class),
                    id -> lists.sourceAccess.ask(
                            id.source(), ReadsWorkspace.class, (port, as) -> port.workspace(id, as))))::load);
    public static final LoaderName<ListKey<WorkspaceRolesOf>, Page<WorkspaceRole>> WORKSPACE_ROLES =
            new LoaderName<>("workspaceRoles", lists -> keys -> Futures.all(keys, lists.filtered.workspaceRoles::page));
    public static final LoaderName<WorkspaceRolesOf, Integer> WORKSPACE_ROLE_COUNT = new LoaderName<>(
            "workspaceRoleCount", lists -> keys -> Futures.all(keys, lists.filtered.workspaceRoles::count));
    public static final LoaderName<WorkspaceRoleId, WorkspaceRole> WORKSPACE_ROLE =
            new LoaderName<>("workspaceRole", lists -> new FindPlan<>(Roles.inWorkspaces(lists))::load);
    public static final LoaderName<WorkspaceRoleId, WorkspaceRole> WORKSPACE_ROLE_BY_NAME =
            new LoaderName<>("workspaceRoleByName", lists -> keys -> Futures.all(keys, id -> Roles.named(id, lists)));
    public static final LoaderName<ListKey<MembershipsOf>, Page<WorkspaceMembership>> WORKSPACE_MEMBERSHIPS =
            new LoaderName<>(
                    "workspaceMemberships",
                    lists -> keys -> Futures.all(keys, lists.filtered.workspaceMemberships::page));
    public static final LoaderName<MembershipsOf, WholeIndex<WorkspaceMembershipId, WorkspaceMembership>>
            WORKSPACE_MEMBERSHIPS_BY_ID = new LoaderName<>(
                    "workspaceMembershipsById",
                    lists -> keys -> Futures.all(
                            keys,
                            of -> lists.workspaceMemberships
                                    .readable(of)
                                    .thenApply(answer ->
                                            answer.map(page -> WholeIndex.of(page, WorkspaceMembership::id)))));
    public static final LoaderName<MembershipsOf, Integer> WORKSPACE_MEMBERSHIP_COUNT = new LoaderName<>(
            "workspaceMembershipCount", lists -> keys -> Futures.all(keys, lists.filtered.workspaceMemberships::count));
    public static final LoaderName<WorkspaceMembershipId, WorkspaceMembership> WORKSPACE_MEMBERSHIP =
            new LoaderName<>("workspaceMembership", lists -> found(lists, MembershipScope.DIRECT_AND_INHERITED)::load);
    public static final LoaderName<WorkspaceMembershipId, WorkspaceMembership> DIRECT_MEMBERSHIP =
            new LoaderName<>("directMembership", lists -> found(lists, MembershipScope.DIRECT)::load);
    public static final LoaderName<WorkspaceId, Integer> MEMBER_COUNT =
            new LoaderName<>("memberCount", lists -> new Counts(lists.sourceAccess)::load);
    public static final LoaderName<UserId, User> USER = new LoaderName<>(
            "user",
            lists -> new FindPlan<>(Lookup.of(
                    lists.users, UserId::organization, User::id, lists.singleUsers::readsUser, lists.singleUsers::user))
                    ::load);
    public static final LoaderName<UserId, UserAccount> USER_ACCOUNT = new LoaderName<>(
            "userAccount",
            lists -> new FindPlan<>(Lookup.of(
                    lists.userAccounts,
                    UserId::organization,
                    UserAccount::id,
                    id -> lists.sourceAccess.has(id.source(), ReadsUserAccount.class),
                    id -> lists.sourceAccess.ask(
                            id.source(), ReadsUserAccount.class, (port, as) -> port.userAccount(id, as))))::load);
    public static final LoaderName<ListKey<InvitationsOf>, Page<Invitation>> INVITATIONS =
            new LoaderName<>("invitations", lists -> keys -> Futures.all(keys, lists.filtered.invitations::page));
    public static final LoaderName<OrganizationId, Page<Invitation>> ALL_INVITATIONS =
            new LoaderName<>("allInvitations", lists -> keys -> Futures.all(keys, lists.invitations::readable));
    public static final LoaderName<InvitationsOf, Integer> INVITATION_COUNT =
            new LoaderName<>("invitationCount", lists -> keys -> Futures.all(keys, lists.filtered.invitations::count));
    public static final LoaderName<ListKey<WorkspaceInvitationsOf>, Page<Invitation>> WORKSPACE_INVITATIONS =
            new LoaderName<>(
                    "workspaceInvitations",
                    lists -> keys -> Futures.all(keys, lists.filtered.workspaceInvitations::page));
    public static final LoaderName<WorkspaceInvitationsOf, Integer> WORKSPACE_INVITATION_COUNT = new LoaderName<>(
            "workspaceInvitationCount", lists -> keys -> Futures.all(keys, lists.filtered.workspaceInvitations::count));
    public static final LoaderName<InvitationId, Invitation> INVITATION =
            new LoaderName<>("invitation", lists -> keys -> Futures.all(keys, id -> Invitations.read(lists, id)));
    public static final LoaderName<Invitation, Invitation> LISTED_INVITATION = new LoaderName<>(
            "listedInvitation", lists -> keys -> Futures.all(keys, known -> Invitations.listed(lists, known)));
    public static final LoaderName<ListKey<AuditEntriesOf>, Page<AuditEntry>> AUDIT_ENTRIES =
            new LoaderName<>("auditEntries", lists -> lists.auditEntries::pages);
    public static final LoaderName<AuditEntryId, AuditEntry> AUDIT_ENTRY = new LoaderName<>(
            "auditEntry",
            lists -> new FindPlan<>(Lookup.ofListed(
                    lists.auditEntries,
                    (AuditEntryId id) -> new AuditEntriesOf(id.organization(), AuditQuery.ALL),
                    AuditEntry::id))::load);
    public static final LoaderName<ListKey<OrganizationId>, Page<ApiKey>> API_KEYS =
            new LoaderName<>("apiKeys", lists -> lists.apiKeys::pages);
    public static final LoaderName<ApiKeyId, ApiKey> API_KEY = new LoaderName<>(
            "apiKey",
            lists -> new FindPlan<>(Lookup.of(
                    lists.apiKeys,
                    ApiKeyId::organization,
                    ApiKey::id,
                    id -> lists.sourceAccess.has(id.source(), ReadsApiKey.class),
                    id -> lists.sourceAccess.ask(id.source(), ReadsApiKey.class, (port, as) -> port.apiKey(id, as))))
                    ::load);

    private Loaders() {}

    private static FindPlan<WorkspaceMembershipId, MembershipsOf, WorkspaceMembership> found(
            ReadLists lists, MembershipScope scope) {
        return new FindPlan<>(Lookup.ofListed(
                lists.workspaceMemberships, id -> MembershipsOf.all(id.workspace(), scope), WorkspaceMembership::id));
    }
}
