package io.orgraph.graph.query;

import io.orgraph.graph.schema.NodeType;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Loaders;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Permission;
import io.orgraph.model.Role;
import io.orgraph.model.RoleKind;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.SourceRegistry;
import java.util.List;
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
                .fetch("shadows", new RoleShadows(RoleKind.CUSTOM, RoleKind.SYSTEM, level)::of)
                .fetch("shadowedBy", new RoleShadows(RoleKind.SYSTEM, RoleKind.CUSTOM, level)::of);
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
