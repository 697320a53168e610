package io.orgraph.plan;

import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.PlanProblem.BrokenGuard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Finds the guards that a plan would violate. */
public final class GuardCheck {
    private final Guards guards;
    private final CurrentAccess current;
    private final long removedFromOrganization;
    private final Map<WorkspaceMembershipId, PlanItem> items = new HashMap<>();

    public GuardCheck(Guards guards, CurrentAccess current, List<PlanItem> items) {
        this(guards, current, items, List.of());
    }

    /** Creates a check that counts removals from the organization too. */
    public GuardCheck(Guards guards, CurrentAccess current, List<PlanItem> items, List<OffboardingItem> offboarding) {
        this.guards = guards;
        this.current = current;
        this.removedFromOrganization = offboarding.stream()
                .filter(item -> item.action() == Action.REMOVE_FROM_ORGANIZATION)
                .count();
        items.forEach(item -> this.items.put(item.id(), item));
    }

    /**
     * Returns every violated guard.
     *
     * @param desired whether it is empty is a guard of its own
     * @param managing the roles that manage access, by workspace; only of workspaces in which something changes
     */
    public List<BrokenGuard> broken(DesiredAccess desired, Map<WorkspaceId, Set<WorkspaceRoleId>> managing) {
        List<BrokenGuard> broken = new ArrayList<>();
        boolean mustNotBeEmpty = desired.mode() == PlanMode.EXACT && !(desired.scope() instanceof PlanScope.OfLeavers);
        if (mustNotBeEmpty && desired.memberships().isEmpty() && !guards.allowEmpty()) {
            broken.add(new BrokenGuard("allowEmpty", "The desired access is empty: to confirm, set allowEmpty"));
        }
        long removals = removedFromOrganization
                + items.values().stream()
                        .filter(item -> item.action() == Action.REMOVE)
                        .count();
        if (removals > guards.maxRemovals()) {
            broken.add(new BrokenGuard(
                    "maxRemovals",
                    removals + " memberships would be removed, at most " + guards.maxRemovals() + " may be removed"));
        }
        managing.forEach((workspace, roles) -> managers(workspace, roles, broken));
        guards.keepHolders().forEach((role, least) -> holders(role, least, broken));
        return List.copyOf(broken);
    }

    private void managers(WorkspaceId workspace, Set<WorkspaceRoleId> roles, List<BrokenGuard> broken) {
        long now = count(workspace, roles, PlanItem::holdsNow);
        long afterwards = count(workspace, roles, PlanItem::holdsAfterwards);
        if (afterwards < now && afterwards < guards.keepManagers()) {
            broken.add(new BrokenGuard(
                    "keepManagers",
                    afterwards + " people with permission to manage access to a workspace would remain, of " + now));
        }
    }

    private void holders(WorkspaceRoleId role, int least, List<BrokenGuard> broken) {
        long now = count(role.workspace(), Set.of(role), PlanItem::holdsNow);
        long afterwards = count(role.workspace(), Set.of(role), PlanItem::holdsAfterwards);
        if (afterwards < now && afterwards < least) {
            broken.add(new BrokenGuard(
                    "keepHolders", afterwards + " people would remain in a role that must have at least " + least));
        }
    }

    /** Every member of the workspace counts, whether or not they are in the scope. */
    private long count(
            WorkspaceId workspace, Collection<WorkspaceRoleId> roles, BiPredicate<PlanItem, WorkspaceRoleId> holds) {
        Map<WorkspaceMembershipId, PlanItem> everybody = current.of(workspace).stream()
                .collect(Collectors.toMap(WorkspaceMembership::id, GuardCheck::untouched, (one, other) -> one));
        items.values().stream()
                .filter(item -> item.id().workspace().equals(workspace))
                .forEach(item -> everybody.put(item.id(), item));
        return everybody.values().stream()
                .filter(item -> roles.stream().anyMatch(role -> holds.test(item, role)))
                .count();
    }

    private static PlanItem untouched(WorkspaceMembership membership) {
        return new PlanItem(Action.KEEP, membership.id(), membership.knownUser(), membership.roles(), null);
    }
}
