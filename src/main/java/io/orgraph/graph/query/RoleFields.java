package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Code;
import io.orgraph.graph.schema.NodeType;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.ListKey.OrganizationRolesOf;
import io.orgraph.loading.Loaders;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Page;
import io.orgraph.model.Permission;
import io.orgraph.model.Role;
import io.orgraph.model.RoleKind;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The fields of roles and permissions. */
final class RoleFields {
    private final SourceRegistry sources;

    RoleFields(SourceRegistry sources) {
        this.sources = sources;
    }

    List<TypeFields<?>> all() {
        return List.of(organizationRole(), workspaceRole(), permission(), PermissionGroup.fields());
    }

    private TypeFields<Role> organizationRole() {
        var level = new RoleLevel<>(
                NodeType.ORGANIZATION_ROLE,
                Loaders.ORGANIZATION_ROLE,
                Loaders.ORGANIZATION_ROLE_BY_NAME,
                this::tellsDetails);
        return level.fields(sources)
                .value("organization", role -> Ref.to(level.idOf(role).organization()))
                .fetch(
                        "viewerCan",
                        (role, env) -> ViewerActions.ofRole(
                                role, level.idOf(role).organization(), () -> level.listed(role, env), env))
                .fetch("shadows", (role, env) -> shadows(role, level, env));
    }

    private static Object shadows(
            Role role, RoleLevel<OrganizationRoleId, OrganizationRole> level, DataFetchingEnvironment env) {
        return role instanceof AssignedRole && level.tellsDetails().test(level.idOf(role))
                ? level.listed(role, env)
                        .thenCompose(answer -> answer.fold(
                                listed -> shadows(listed, env),
                                failure -> CompletableFuture.completedFuture(
                                        failure.code() == Code.NOT_FOUND ? null : Results.failed(failure, env))))
                : shadows(role, env);
    }

    /** Only a role of the organization's own can replace another, and only where the source distinguishes them. */
    private static CompletableFuture<@Nullable Object> shadows(Role role, DataFetchingEnvironment env) {
        if (role.kind() != RoleKind.CUSTOM || !(role.id() instanceof OrganizationRoleId id)) {
            return CompletableFuture.completedFuture(null);
        }
        var key = OrganizationRolesOf.whole(id.organization());
        return Results.of(Loaders.ORGANIZATION_ROLES.in(env).load(key), env, roles -> shadowed(role, roles, env));
    }

    private static @Nullable Object shadowed(Role role, Page<OrganizationRole> roles, DataFetchingEnvironment env) {
        Optional<OrganizationRole> shadowed = roles.items().stream()
                .filter(other -> other.kind() == RoleKind.SYSTEM && isCalledAs(other, role))
                .findFirst();
        return shadowed.isPresent()
                ? shadowed.get()
                : Results.absentIn(roles, role.id().source(), env);
    }

    private static boolean isCalledAs(Role other, Role role) {
        return other.name() != null && other.name().equalsIgnoreCase(role.name());
    }

    /** Whether asking the source's list would tell more than the membership did. */
    private boolean tellsDetails(OrganizationRoleId id) {
        return sources.get(id.source())
                .port(ListsOrganizationRoles.class)
                .fold(ListsOrganizationRoles::reportsRoleDetails, unsupported -> false);
    }

    private TypeFields<Role> workspaceRole() {
        var level = new RoleLevel<>(
                NodeType.WORKSPACE_ROLE, Loaders.WORKSPACE_ROLE, Loaders.WORKSPACE_ROLE_BY_NAME, id -> true);
        return level.fields(sources)
                .value("workspace", role -> Ref.to(level.idOf(role).workspace()))
                .fetch("viewerCan", (role, env) -> ViewerActions.ofWorkspaceRole(role))
                .fetch("createdAt", level.detail(RoleFields::createdAt));
    }

    private static @Nullable Object createdAt(Role role) {
        LazyInstant createdAt = role instanceof WorkspaceRole workspaceRole
                ? workspaceRole.createdAt()
                : role instanceof AssignedRole assigned ? assigned.createdAt() : null;
        return createdAt == null ? null : createdAt.instant();
    }

    private static TypeFields<?> permission() {
        return TypeFields.of("Permission", Permission.class)
                .value("key", Permission::key)
                .value("label", PermissionLabels::of)
                .value("action", Permission::action)
                .value("resourceType", Permission::resourceType)
                .value("resourceId", Permission::resourceId)
                .value("sourceId", Permission::sourceId);
    }
}
