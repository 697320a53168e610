package io.orgraph.loading;

import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Page;
import io.orgraph.model.SourceName;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.source.ListsUsers;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceRoles;
import io.orgraph.source.ListsWorkspaces;
import io.orgraph.source.Reach;
import io.orgraph.source.ReadsUser;
import java.util.List;
import org.dataloader.DataLoaderRegistry;

/**
 * The loaders of one operation. They are made new for each, with the caller's reach inside: shared ones would be a cache
 * across callers.
 */
public final class Loaders {
    public static final LoaderName<SourceName, List<Organization>> ORGANIZATIONS =
            new LoaderName<>("organizations", of -> keys -> SideBySide.all(keys, of.organizations::all));
    public static final LoaderName<OrganizationId, Organization> ORGANIZATION = new LoaderName<>(
            "organization", of -> new OneOfList<>(of.organizations, OrganizationId::source, Organization::id)::load);
    public static final LoaderName<ListKey<OrganizationId>, Page<OrganizationRole>> ORGANIZATION_ROLES =
            new LoaderName<>("organizationRoles", of -> of.organizationRoles::pages);
    public static final LoaderName<OrganizationRoleId, OrganizationRole> ORGANIZATION_ROLE = new LoaderName<>(
            "organizationRole",
            of -> new OneOfList<>(of.organizationRoles, OrganizationRoleId::organization, OrganizationRole::id)::load);
    public static final LoaderName<ListKey<OrganizationId>, Page<Workspace>> WORKSPACES =
            new LoaderName<>("workspaces", of -> of.workspaces::pages);
    public static final LoaderName<WorkspaceId, Workspace> WORKSPACE = new LoaderName<>(
            "workspace", of -> new OneOfList<>(of.workspaces, WorkspaceId::organization, Workspace::id)::load);
    public static final LoaderName<ListKey<WorkspaceId>, Page<WorkspaceRole>> WORKSPACE_ROLES =
            new LoaderName<>("workspaceRoles", of -> of.workspaceRoles::pages);
    public static final LoaderName<WorkspaceRoleId, WorkspaceRole> WORKSPACE_ROLE = new LoaderName<>(
            "workspaceRole",
            of -> new OneOfList<>(of.workspaceRoles, WorkspaceRoleId::workspace, WorkspaceRole::id)::load);
    public static final LoaderName<ListKey<MembershipsOf>, Page<WorkspaceMembership>> WORKSPACE_MEMBERSHIPS =
            new LoaderName<>("workspaceMemberships", of -> of.memberships::pages);
    public static final LoaderName<UserId, User> USER = new LoaderName<>("user", of -> of.users::load);

    private final DataLoaderRegistry registry = new DataLoaderRegistry();
    private final Lists<SourceName, Organization> organizations;
    private final Lists<OrganizationId, OrganizationRole> organizationRoles;
    private final Lists<OrganizationId, Workspace> workspaces;
    private final Lists<WorkspaceId, WorkspaceRole> workspaceRoles;
    private final Lists<MembershipsOf, WorkspaceMembership> memberships;
    private final UsersPlan users;

    public Loaders(Reach reach) {
        organizations = new Lists<>(
                key -> reach.ask(key.of(), ListsOrganizations.class, (port, as) -> port.organizations(key.page(), as)));
        organizationRoles = new Lists<>(key -> reach.ask(
                key.of().source(),
                ListsOrganizationRoles.class,
                (port, as) -> port.organizationRoles(key.of(), key.page(), as)));
        workspaces = new Lists<>(key -> reach.ask(
                key.of().source(), ListsWorkspaces.class, (port, as) -> port.workspaces(key.of(), key.page(), as)));
        workspaceRoles = new Lists<>(key -> reach.ask(
                key.of().source(),
                ListsWorkspaceRoles.class,
                (port, as) -> port.workspaceRoles(key.of(), key.page(), as)));
        memberships = new Lists<>(key -> reach.ask(
                key.of().workspace().source(),
                ListsWorkspaceMemberships.class,
                (port, as) ->
                        port.workspaceMemberships(key.of().workspace(), key.of().scope(), key.page(), as)));
        users = new UsersPlan(
                new Lists<>(key -> reach.ask(
                        key.of().source(), ListsUsers.class, (port, as) -> port.users(key.of(), key.page(), as))),
                id -> reach.ask(id.source(), ReadsUser.class, (port, as) -> port.user(id, as)));
    }

    /** For the engine, which dispatches them. */
    public DataLoaderRegistry registry() {
        return registry;
    }

    /** Drops what was read of a workspace's members, so that the next read of this operation sees a change. */
    public void forgetMembershipsOf(WorkspaceId workspace) {
        memberships.forget(of -> of.workspace().equals(workspace));
        // What is still valid is kept by the lists: asking the loader again costs no call.
        WORKSPACE_MEMBERSHIPS.clear(this);
    }
}
