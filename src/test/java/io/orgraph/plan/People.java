package io.orgraph.plan;

import io.orgraph.model.AssignedRole;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.RoleKind;
import io.orgraph.model.SourceName;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Made-up people, workspaces and roles: by number, so that states can be made at random. */
final class People {
    static final OrganizationId ORGANIZATION = OrganizationId.ofCredential(new SourceName("tl"));
    static final WorkspaceId WORKSPACE = workspace(0);

    private People() {}

    static WorkspaceId workspace(int number) {
        return new WorkspaceId(ORGANIZATION, "w" + number);
    }

    static UserId user(int number) {
        return new UserId(ORGANIZATION, "u" + number);
    }

    static WorkspaceRoleId role(WorkspaceId workspace, int number) {
        return new WorkspaceRoleId(workspace, "r" + number);
    }

    static WorkspaceMembershipId membership(int workspace, int user) {
        return new WorkspaceMembershipId(workspace(workspace), user(user));
    }

    /** The role number of each user number, as rows of one workspace. */
    static List<WorkspaceMembership> rows(WorkspaceId workspace, Map<Integer, Integer> roles) {
        List<WorkspaceMembership> rows = new ArrayList<>();
        roles.forEach((user, role) -> rows.add(row(new WorkspaceMembershipId(workspace, user(user)), role)));
        return rows;
    }

    static WorkspaceMembership row(WorkspaceMembershipId id, int role) {
        AssignedRole held = new AssignedRole(role(id.workspace(), role), "r" + role, RoleKind.BASE, null, null);
        return new WorkspaceMembership(id, null, List.of(held), MembershipAccess.DIRECT);
    }

    static CurrentAccess present(Map<Integer, Integer> roles) {
        return new CurrentAccess(Map.of(WORKSPACE, rows(WORKSPACE, roles)));
    }

    static DesiredAccess wish(Map<Integer, Integer> roles, Guards guards) {
        Map<WorkspaceMembershipId, WorkspaceRoleId> wished = new LinkedHashMap<>();
        roles.forEach(
                (user, role) -> wished.put(new WorkspaceMembershipId(WORKSPACE, user(user)), role(WORKSPACE, role)));
        return new DesiredAccess(new PlanScope.OfWorkspace(WORKSPACE), wished, PlanMode.EXACT, guards);
    }

    /** The state after a plan was applied. */
    static CurrentAccess applied(CurrentAccess before, List<PlanItem> items) {
        Map<WorkspaceMembershipId, WorkspaceMembership> rows = new LinkedHashMap<>();
        before.of(WORKSPACE).forEach(row -> rows.put(row.id(), row));
        for (PlanItem item : items) {
            if (item.action() == Action.REMOVE) {
                rows.remove(item.id());
            } else if (item.action().isChange() && item.after() != null) {
                rows.put(
                        item.id(),
                        row(item.id(), Integer.parseInt(item.after().value().substring(1))));
            }
        }
        return new CurrentAccess(Map.of(WORKSPACE, List.copyOf(rows.values())));
    }
}
