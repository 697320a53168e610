package io.orgraph.graph.accessplan;

import static java.util.Objects.requireNonNullElse;

import io.orgraph.graph.mutation.UserError;
import io.orgraph.model.Permission;
import io.orgraph.model.Role;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.Action;
import io.orgraph.plan.PlanItem;
import io.orgraph.plan.PlanTokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan with all that was read for it.
 *
 * @param roles of the workspaces in which something changes
 * @param inheriting who has access to a workspace by inheritance, for those from which somebody is to be removed
 * @param state the hash of the memberships that the wish was compared with
 * @param token null where the plan must not be applied, or has nothing to do
 */
record AccessPlan(
        List<PlanItem> items,
        Map<WorkspaceId, List<WorkspaceRole>> roles,
        Map<WorkspaceId, Set<UserId>> inheriting,
        String state,
        List<UserError> userErrors,
        PlanTokens.@Nullable Signed token) {

    static AccessPlan refused(List<UserError> errors) {
        return new AccessPlan(List.of(), Map.of(), Map.of(), "", errors, null);
    }

    AccessPlan with(PlanTokens.Signed signed) {
        return new AccessPlan(items, roles, inheriting, state, userErrors, signed);
    }

    List<PlanItem> changes() {
        return items.stream().filter(item -> item.action().isChange()).toList();
    }

    /** Whoever is removed, and has access all the same. */
    List<PlanItem> keepingAccess() {
        return items.stream()
                .filter(item -> item.action() == Action.REMOVE)
                .filter(item -> requireNonNullElse(inheriting.get(item.id().workspace()), Set.<UserId>of())
                        .contains(item.id().user()))
                .toList();
    }

    int count(Action action) {
        return (int) items.stream().filter(item -> item.action() == action).count();
    }

    /** The roles that manage access, by workspace. */
    Map<WorkspaceId, Set<WorkspaceRoleId>> managing() {
        return roles.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .filter(AccessPlan::manages)
                                .map(WorkspaceRole::id)
                                .collect(Collectors.toSet())));
    }

    private static boolean manages(WorkspaceRole role) {
        return role.permissions() != null
                && role.permissions().stream()
                        .anyMatch(permission -> permission.action().startsWith("can_manage_"));
    }

    Optional<WorkspaceRole> role(io.orgraph.model.RoleId id) {
        return id instanceof WorkspaceRoleId of
                ? requireNonNullElse(roles.get(of.workspace()), List.<WorkspaceRole>of()).stream()
                        .filter(role -> role.id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    /** The wished role as far as it is known; null where the person is to be no member. */
    @Nullable Role after(PlanItem item) {
        WorkspaceRoleId id = item.after();
        if (id == null) {
            return null;
        }
        Optional<Role> held = item.before().stream()
                .filter(role -> role.id().equals(id))
                .map(Role.class::cast)
                .findFirst();
        return role(id).map(Role.class::cast).or(() -> held).orElse(null);
    }

    /** Null where the source does not tell what one of the roles allows. */
    @Nullable List<Permission> gained(PlanItem item) {
        return difference(permissions(after(item)), before(item), item);
    }

    /** Null where the source does not tell what one of the roles allows. */
    @Nullable List<Permission> lost(PlanItem item) {
        return difference(before(item), permissions(after(item)), item);
    }

    private static @Nullable List<Permission> difference(
            @Nullable List<Permission> of, @Nullable List<Permission> without, PlanItem item) {
        if (item.action() == Action.KEEP) {
            return List.of();
        }
        if (of == null || without == null) {
            return null;
        }
        Predicate<Permission> there = permission -> without.stream().anyMatch(other -> isSame(permission, other));
        return of.stream().filter(there.negate()).toList();
    }

    private static boolean isSame(Permission one, Permission other) {
        return one.key().equals(other.key()) && java.util.Objects.equals(one.resourceId(), other.resourceId());
    }

    private @Nullable List<Permission> before(PlanItem item) {
        List<@Nullable List<Permission>> each = item.before().stream()
                .<@Nullable List<Permission>>map(
                        held -> permissions(role(held.id()).orElse(null), true))
                .toList();
        return each.contains(null)
                ? null
                : each.stream()
                        .flatMap(permissions -> java.util.Objects.requireNonNull(permissions).stream())
                        .toList();
    }

    private static @Nullable List<Permission> permissions(@Nullable Role role) {
        return permissions(role, false);
    }

    /** No role allows nothing; one that is held and not found allows what nobody knows. */
    private static @Nullable List<Permission> permissions(@Nullable Role role, boolean held) {
        if (role instanceof WorkspaceRole known) {
            return known.permissions();
        }
        return role == null && !held ? List.of() : null;
    }
}
