package io.orgraph.plan;

import static java.util.Objects.requireNonNullElse;

import io.orgraph.model.Node;
import io.orgraph.model.Permission;
import io.orgraph.model.Role;
import io.orgraph.model.RoleId;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The changes that lead from current to desired access, with all that was read for them.
 *
 * @param offboarding what users lose beside memberships of workspaces; none but where they are off-boarded
 * @param roles of the workspaces in which something changes
 * @param inheriting who has access to a workspace by inheritance, for those from which somebody is to be removed
 * @param state the hash of the memberships that the wish was compared with
 * @param problems why the plan must not be applied
 * @param token null where the plan must not be applied, or has nothing to do
 */
public record AccessPlan(
        List<PlanItem> items,
        List<OffboardingItem> offboarding,
        Map<WorkspaceId, List<WorkspaceRole>> roles,
        Map<WorkspaceId, Set<UserId>> inheriting,
        String state,
        List<PlanProblem> problems,
        PlanTokens.@Nullable Signed token) {

    /** For a request that cannot be planned. */
    public static final AccessPlan EMPTY =
            new AccessPlan(List.of(), List.of(), Map.of(), Map.of(), "", List.of(), null);

    /** Adds the problems of the plan, or a token where there are none and there is something to do. */
    public AccessPlan checked(DesiredAccess desired, CurrentAccess current, PlanTokens tokens) {
        List<PlanProblem> found = new ArrayList<>(unknown(current));
        int size = desired.memberships().size();
        if (size > DesiredAccess.MOST) {
            found.add(new PlanProblem.TooLarge(size));
        }
        found.addAll(new GuardCheck(desired.guards(), current, items, offboarding).broken(desired, managing()));
        PlanTokens.Signed signed = found.isEmpty() && hasChanges() ? tokens.sign(desired, state) : null;
        return new AccessPlan(items, offboarding, roles, inheriting, state, List.copyOf(found), signed);
    }

    /** Workspaces that are not visible to the caller, and roles that a workspace does not have. */
    private List<PlanProblem> unknown(CurrentAccess current) {
        List<PlanProblem> unknown = new ArrayList<>();
        for (PlanItem item : items) {
            WorkspaceRoleId role = item.after();
            if (!current.byWorkspace().containsKey(item.id().workspace())) {
                unknown.add(new PlanProblem.UnknownWorkspace(item.id()));
            } else if (role != null
                    && item.action() != Action.KEEP
                    && role(role).isEmpty()) {
                unknown.add(new PlanProblem.UnknownRole(item.id()));
            }
        }
        return unknown;
    }

    /** The items to change, in their order. */
    public List<PlanItem> changes() {
        return items.stream().filter(item -> item.action().isChange()).toList();
    }

    /** The changes beside memberships of workspaces, in their order. */
    public List<OffboardingItem> offboardingChanges() {
        return offboarding.stream().filter(item -> item.action().isChange()).toList();
    }

    private boolean hasChanges() {
        return !changes().isEmpty() || !offboardingChanges().isEmpty();
    }

    /** The removals of people who keep inherited access. */
    public List<PlanItem> keepingAccess() {
        return items.stream()
                .filter(item -> item.action() == Action.REMOVE)
                .filter(item -> requireNonNullElse(inheriting.get(item.id().workspace()), Set.<UserId>of())
                        .contains(item.id().user()))
                .toList();
    }

    public int count(Action action) {
        return (int) Stream.concat(
                        items.stream().map(PlanItem::action),
                        offboarding.stream().map(OffboardingItem::action))
                .filter(action::equals)
                .count();
    }

    /** The roles that manage access, by workspace. */
    public Map<WorkspaceId, Set<WorkspaceRoleId>> managing() {
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

    private Optional<WorkspaceRole> role(RoleId id) {
        return id instanceof WorkspaceRoleId of
                ? Node.find(requireNonNullElse(roles.get(of.workspace()), List.<WorkspaceRole>of()), id)
                : Optional.empty();
    }

    /** The desired role as far as it is known; null where the person is not to be a member. */
    public @Nullable Role after(PlanItem item) {
        WorkspaceRoleId id = item.after();
        if (id == null) {
            return null;
        }
        Optional<Role> held = Node.find(item.before(), id).map(Role.class::cast);
        return role(id).map(Role.class::cast).or(() -> held).orElse(null);
    }

    /** Null where the source does not report the permissions of one of the roles. */
    public @Nullable List<Permission> gained(PlanItem item) {
        return difference(permissions(after(item)), before(item), item);
    }

    /** Null where the source does not report the permissions of one of the roles. */
    public @Nullable List<Permission> lost(PlanItem item) {
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
        return one.key().equals(other.key()) && Objects.equals(one.resourceId(), other.resourceId());
    }

    private @Nullable List<Permission> before(PlanItem item) {
        List<@Nullable List<Permission>> each = item.before().stream()
                .<@Nullable List<Permission>>map(
                        held -> permissions(role(held.id()).orElse(null), true))
                .toList();
        return each.contains(null)
                ? null
                : each.stream()
                        .flatMap(permissions -> Objects.requireNonNull(permissions).stream())
                        .toList();
    }

    private static @Nullable List<Permission> permissions(@Nullable Role role) {
        return permissions(role, false);
    }

    /** No role has no permissions; the permissions of a role that is held and not found are unknown. */
    private static @Nullable List<Permission> permissions(@Nullable Role role, boolean held) {
        if (role instanceof WorkspaceRole known) {
            return known.permissions();
        }
        return role == null && !held ? List.of() : null;
    }
}
