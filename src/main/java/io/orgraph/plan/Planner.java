package io.orgraph.plan;

import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
            items.add(allowed(existing(membership, desired), desired.guards()));
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

    private static PlanItem existing(WorkspaceMembership membership, DesiredAccess desired) {
        boolean adds = desired.mode() == PlanMode.ADD_ONLY;
        WorkspaceRoleId role = desired.memberships().get(membership.id());
        WorkspaceRoleId after = role == null && adds ? held(membership) : role;
        Action action = role == null
                ? adds ? Action.KEEP : Action.REMOVE
                : hasOnly(role, membership) ? Action.KEEP : adds ? Action.SKIPPED : Action.CHANGE_ROLE;
        return new PlanItem(action, membership.id(), membership.knownUser(), membership.roles(), after);
    }

    private static boolean hasOnly(WorkspaceRoleId role, WorkspaceMembership membership) {
        return membership.roles().size() == 1 && membership.roles().get(0).id().equals(role);
    }

    /** The first role of the workspace that is held; null where only roles of the organization are. */
    private static @Nullable WorkspaceRoleId held(WorkspaceMembership membership) {
        return membership.roles().stream()
                .flatMap(role -> role.id() instanceof WorkspaceRoleId id ? Stream.of(id) : Stream.empty())
                .findFirst()
                .orElse(null);
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
