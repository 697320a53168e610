package io.orgraph.loading;

import io.orgraph.failure.Answer;
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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/**
 * The loaders of one operation. They are made new for each, with the caller's reach inside: shared ones would be a cache
 * across callers.
 */
public final class Loaders {
    public static final LoaderName<SourceName, List<Organization>> ORGANIZATIONS = name("organizations");
    public static final LoaderName<OrganizationId, Organization> ORGANIZATION = name("organization");
    public static final LoaderName<ListKey<OrganizationId>, Page<OrganizationRole>> ORGANIZATION_ROLES =
            name("organizationRoles");
    public static final LoaderName<OrganizationRoleId, OrganizationRole> ORGANIZATION_ROLE = name("organizationRole");
    public static final LoaderName<ListKey<OrganizationId>, Page<Workspace>> WORKSPACES = name("workspaces");
    public static final LoaderName<WorkspaceId, Workspace> WORKSPACE = name("workspace");
    public static final LoaderName<ListKey<WorkspaceId>, Page<WorkspaceRole>> WORKSPACE_ROLES = name("workspaceRoles");
    public static final LoaderName<WorkspaceRoleId, WorkspaceRole> WORKSPACE_ROLE = name("workspaceRole");
    public static final LoaderName<ListKey<MembershipsOf>, Page<WorkspaceMembership>> WORKSPACE_MEMBERSHIPS =
            name("workspaceMemberships");
    public static final LoaderName<UserId, User> USER = name("user");

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
        registerAll();
    }

    /** For the engine, which dispatches them. */
    public DataLoaderRegistry registry() {
        return registry;
    }

    /** Drops what was read of a workspace's members, so that the next read of this operation sees a change. */
    public void forgetMembershipsOf(WorkspaceId workspace) {
        memberships.forget(of -> of.workspace().equals(workspace));
        // What is still valid is kept by the lists: asking a loader again costs no call.
        Objects.requireNonNull(registry.getDataLoader(WORKSPACE_MEMBERSHIPS.value()))
                .clearAll();
    }

    private void registerAll() {
        register(ORGANIZATIONS, keys -> SideBySide.all(keys, organizations::all));
        register(ORGANIZATION, new OneOfList<>(organizations, OrganizationId::source, Organization::id)::load);
        register(ORGANIZATION_ROLES, organizationRoles::pages);
        register(
                ORGANIZATION_ROLE,
                new OneOfList<>(organizationRoles, OrganizationRoleId::organization, OrganizationRole::id)::load);
        register(WORKSPACES, workspaces::pages);
        register(WORKSPACE, new OneOfList<>(workspaces, WorkspaceId::organization, Workspace::id)::load);
        register(WORKSPACE_ROLES, workspaceRoles::pages);
        register(WORKSPACE_ROLE, new OneOfList<>(workspaceRoles, WorkspaceRoleId::workspace, WorkspaceRole::id)::load);
        register(WORKSPACE_MEMBERSHIPS, memberships::pages);
        register(USER, users::load);
    }

    private <K, V> void register(LoaderName<K, V> name, Function<List<K>, CompletableFuture<List<Answer<V>>>> batch) {
        registry.register(name.value(), DataLoaderFactory.<K, Answer<V>>newDataLoader(name.value(), batch::apply));
    }

    private static <K, V> LoaderName<K, V> name(String value) {
        return new LoaderName<>(value);
    }
}
