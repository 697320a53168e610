package io.orgraph.graph.query;

import static java.util.Objects.requireNonNullElse;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.ListKey;
import io.orgraph.loading.LoaderName;
import io.orgraph.loading.Loaders;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.Permission;
import io.orgraph.model.Role;
import io.orgraph.model.RoleId;
import io.orgraph.model.RoleKind;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of roles and permissions. A role that came with a membership has its details loaded when they are
 * selected.
 */
final class RoleFields {
    private final SourceRegistry sources;

    RoleFields(SourceRegistry sources) {
        this.sources = sources;
    }

    List<TypeFields<?>> all() {
        return List.of(organizationRole(), workspaceRole(), permission());
    }

    private TypeFields<Role> organizationRole() {
        return role("OrganizationRole", this::organizationRoleDetail)
                .value("organization", role -> Ref.to(((OrganizationRoleId) role.id()).organization()))
                .fetch("shadows", RoleFields::shadows);
    }

    /** Only a role of the organization's own can replace another, and only where the source distinguishes them. */
    private static @Nullable Object shadows(Role role, DataFetchingEnvironment env) {
        if (role.kind() != RoleKind.CUSTOM) {
            return null;
        }
        OrganizationId organization = ((OrganizationRoleId) role.id()).organization();
        var key = new ListKey<>(organization, PageRequest.WHOLE);
        return Results.of(Loaders.ORGANIZATION_ROLES.in(env).load(key), env, roles -> shadowed(role, roles));
    }

    private static @Nullable Object shadowed(Role role, Page<OrganizationRole> roles) {
        return roles.items().stream()
                .filter(other -> other.kind() == RoleKind.SYSTEM && other.name().equalsIgnoreCase(role.name()))
                .findFirst()
                .orElse(null);
    }

    private TypeFields<Role> workspaceRole() {
        return role("WorkspaceRole", RoleFields::workspaceRoleDetail)
                .value("workspace", role -> Ref.to(((WorkspaceRoleId) role.id()).workspace()))
                .value("createdAt", RoleFields::createdAt);
    }

    private static TypeFields<Role> role(String type, DetailOf detail) {
        return TypeFields.of(type, Role.class)
                .value("id", role -> GlobalIds.encode(role.id()))
                .fetch("name", RoleFields::nameOf)
                .value("kind", Role::kind)
                .value("rawKind", Role::rawKind)
                .fetch("description", (role, env) -> detail.get(role, env, RoleFields::description))
                .fetch("permissions", (role, env) -> detail.get(role, env, RoleFields::permissions));
    }

    /** Where only the role's list has its name, and the role is not in the list, its id is its name. */
    private static Object nameOf(Role role, DataFetchingEnvironment env) {
        String name = role.name();
        if (name != null) {
            return name;
        }
        return role.id() instanceof WorkspaceRoleId id
                ? nameIn(Loaders.WORKSPACE_ROLE.in(env).load(id), id, env)
                : nameIn(Loaders.ORGANIZATION_ROLE.in(env).load((OrganizationRoleId) role.id()), role.id(), env);
    }

    private static <R extends Role> Object nameIn(
            CompletableFuture<Answer<R>> list, RoleId id, DataFetchingEnvironment env) {
        return list.thenApply(answer -> answer.<Object>fold(
                role -> requireNonNullElse(role.name(), id.value()),
                failure -> failure.code() == Code.NOT_FOUND
                        ? id.value()
                        : DataFetcherResult.newResult()
                                .data(id.value())
                                .error(Results.error(failure, env))
                                .build()));
    }

    private @Nullable Object organizationRoleDetail(
            Role role, DataFetchingEnvironment env, Function<Role, @Nullable Object> get) {
        return isInFull(role) || !tellsDetails(role.id())
                ? get.apply(role)
                : load(Loaders.ORGANIZATION_ROLE, (OrganizationRoleId) role.id(), env, get);
    }

    private static @Nullable Object workspaceRoleDetail(
            Role role, DataFetchingEnvironment env, Function<Role, @Nullable Object> get) {
        return isInFull(role) ? get.apply(role) : load(Loaders.WORKSPACE_ROLE, (WorkspaceRoleId) role.id(), env, get);
    }

    /** A role that is in no list has its name and nothing else; that is not an error. */
    private static <K, V extends Role> Object load(
            LoaderName<K, V> loader, K key, DataFetchingEnvironment env, Function<Role, @Nullable Object> get) {
        return Results.orAbsent(loader.in(env).load(key), env, get::apply);
    }

    /** Whether asking the source's list would tell more than the membership did. */
    private boolean tellsDetails(RoleId id) {
        return sources.get(id.source())
                .port(ListsOrganizationRoles.class)
                .fold(ListsOrganizationRoles::reportsRoleDetails, unsupported -> false);
    }

    private static boolean isInFull(Role role) {
        return !(role instanceof AssignedRole);
    }

    private static @Nullable Object description(Role role) {
        if (role instanceof WorkspaceRole workspaceRole) {
            return workspaceRole.description();
        }
        return role instanceof OrganizationRole organizationRole ? organizationRole.description() : null;
    }

    private static @Nullable Object permissions(Role role) {
        if (role instanceof WorkspaceRole workspaceRole) {
            return workspaceRole.permissions();
        }
        return role instanceof OrganizationRole organizationRole ? organizationRole.permissions() : null;
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
                .value("action", Permission::action)
                .value("resourceType", Permission::resourceType)
                .value("resourceId", Permission::resourceId)
                .value("sourceId", Permission::sourceId);
    }

    /** How a role of one type comes to its details. */
    @FunctionalInterface
    private interface DetailOf {
        @Nullable Object get(Role role, DataFetchingEnvironment env, Function<Role, @Nullable Object> get);
    }
}
