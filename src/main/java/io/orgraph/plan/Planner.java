package io.orgraph.plan;

import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares desired access with current access. */
public final class Planner {
    private final boolean canSet;
    private final boolean canRemove;

    /** Creates a planner for the changes that the source has endpoints for. */
    public Planner(boolean canSet, boolean canRemove) {
        this.canSet = canSet;
        this.canRemove = canRemove;
    }

    /**
     * Returns an item for each current or desired membership: first the current ones, in their order, then the new
     * ones.
     */
    public List<PlanItem> items(DesiredAccess desired, CurrentAccess current) {
        List<PlanItem> items = new ArrayList<>();
        Set<WorkspaceMembershipId> there = new HashSet<>();
        for (WorkspaceMembership membership : current.in(desired.scope())) {
            there.add(membership.id());
            items.add(allowed(existing(membership, desired.memberships().get(membership.id())), desired.guards()));
        }
        for (Map.Entry<WorkspaceMembershipId, WorkspaceRoleId> wished :
                desired.memberships().entrySet()) {
            if (!there.contains(wished.getKey())) {
                PlanItem item = new PlanItem(Action.ADD, wished.getKey(), null, List.of(), wished.getValue());
                items.add(allowed(item, desired.guards()));
            }
        }
        return List.copyOf(items);
    }

    private static PlanItem existing(WorkspaceMembership membership, @Nullable WorkspaceRoleId wished) {
        return new PlanItem(
                action(membership, wished), membership.id(), membership.knownUser(), membership.roles(), wished);
    }

    private static Action action(WorkspaceMembership membership, @Nullable WorkspaceRoleId wished) {
        if (wished == null) {
            return Action.REMOVE;
        }
        boolean same =
                membership.roles().size() == 1 && membership.roles().get(0).id().equals(wished);
        return same ? Action.KEEP : Action.CHANGE_ROLE;
    }

    private PlanItem allowed(PlanItem item, Guards guards) {
        if (!item.action().isChange()) {
            return item;
        }
        boolean supported = item.action() == Action.REMOVE ? canRemove : canSet;
        if (!supported) {
            return item.with(Action.UNSUPPORTED);
        }
        return guards.protectedUsers().contains(item.id().user()) ? item.with(Action.BLOCKED) : item;
    }
}
