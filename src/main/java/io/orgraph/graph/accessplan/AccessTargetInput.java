package io.orgraph.graph.accessplan;

import static java.util.Objects.requireNonNull;

import io.orgraph.graph.mutation.ChangeInput;
import io.orgraph.graph.mutation.MembershipInput;
import io.orgraph.graph.mutation.UserErrorCode;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.AccessRequest;
import io.orgraph.plan.Offboarding;
import io.orgraph.plan.Offboarding.MembershipEnd;
import io.orgraph.plan.PlanScope;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the target of an access plan, of which the schema demands exactly one form. */
final class AccessTargetInput {
    private static final int MOST = 500;
    private static final int MOST_USERS = 100;

    private AccessTargetInput() {}

    /** Null, and faults, where the input is invalid. */
    static @Nullable AccessPlanInput in(ChangeInput target) {
        ChangeInput workspace = target.in("workspace");
        ChangeInput user = target.in("user");
        ChangeInput copied = target.in("copyFrom");
        if (workspace != null) {
            return workspace(workspace);
        }
        return user != null
                ? user(user)
                : copied != null ? copyFrom(copied) : offboard(requireNonNull(target.in("offboard")));
    }

    private static @Nullable AccessPlanInput workspace(ChangeInput input) {
        WorkspaceId workspace = input.id("workspaceId", WorkspaceId.class);
        if (workspace == null) {
            return null;
        }
        Collected collected = new Collected();
        for (ChangeInput item : input.eachOrNone("members", MOST)) {
            UserId user = item.id("userId", UserId.class);
            if (user != null) {
                item.mustBeOf(workspace.organization(), user.organization(), "userId");
                collected.add(workspace, user, item, "userId");
            }
        }
        return collected.in(new PlanScope.OfWorkspace(workspace));
    }

    private static @Nullable AccessPlanInput user(ChangeInput input) {
        UserId user = input.id("userId", UserId.class);
        if (user == null) {
            return null;
        }
        Collected collected = new Collected();
        for (ChangeInput item : input.eachOrNone("workspaces", MOST)) {
            WorkspaceId workspace = item.id("workspaceId", WorkspaceId.class);
            if (workspace != null) {
                item.mustBeOf(user.organization(), workspace.organization(), "workspaceId");
                collected.add(workspace, user, item, "workspaceId");
            }
        }
        return collected.in(PlanScope.OfUsers.of(user));
    }

    private static @Nullable AccessPlanInput copyFrom(ChangeInput input) {
        UserId from = input.id("fromUserId", UserId.class);
        Set<UserId> to = users(input, "toUserIds");
        if (from == null) {
            return null;
        }
        if (to.contains(from)) {
            input.fault("Must be other users than fromUserId", "toUserIds");
        }
        to.forEach(user -> input.mustBeOf(from.organization(), user.organization(), "toUserIds"));
        return new AccessPlanInput(AccessRequest.copyOf(from, to), Map.of());
    }

    private static @Nullable AccessPlanInput offboard(ChangeInput input) {
        Set<UserId> users = users(input, "userIds");
        if (users.isEmpty()) {
            return null;
        }
        OrganizationId organization = users.iterator().next().organization();
        users.forEach(user -> input.mustBeOf(organization, user.organization(), "userIds"));
        MembershipEnd end = input.has("organizationMembership")
                ? MembershipEnd.valueOf(input.required("organizationMembership"))
                : MembershipEnd.KEEP;
        // Null is as good as absent.
        boolean revokes = !input.has("revokeInvitations") || input.flag("revokeInvitations");
        return new AccessPlanInput(
                AccessRequest.offboard(new PlanScope.OfLeavers(organization, users, new Offboarding(end, revokes))),
                Map.of());
    }

    /** 1 to 100 users, each once; otherwise faults. */
    private static Set<UserId> users(ChangeInput input, String field) {
        List<UserId> named = input.ids(field, UserId.class);
        Set<UserId> users = new LinkedHashSet<>(named);
        if (!input.has(field) || named.isEmpty()) {
            input.fault(UserErrorCode.REQUIRED, "Must have 1 to " + MOST_USERS + " users", field);
        }
        if (named.size() > MOST_USERS) {
            input.fault(UserErrorCode.TOO_MANY, "Must have at most " + MOST_USERS + " users", field);
        }
        if (users.size() < named.size()) {
            input.fault(UserErrorCode.DUPLICATE, "Names a user twice", field);
        }
        return users;
    }

    /** The desired memberships of a list, while it is read. */
    private static final class Collected {
        private final Map<WorkspaceMembershipId, WorkspaceRoleId> memberships = new LinkedHashMap<>();
        private final Map<WorkspaceMembershipId, List<String>> paths = new HashMap<>();

        private void add(WorkspaceId workspace, UserId user, ChangeInput item, String field) {
            WorkspaceMembershipId id = new WorkspaceMembershipId(workspace, user);
            WorkspaceRoleId role = MembershipInput.role(item, workspace);
            if (paths.put(id, item.path("roleId")) != null) {
                item.fault(UserErrorCode.DUPLICATE, "Given twice", field);
            }
            if (role != null && role.workspace().equals(workspace)) {
                memberships.put(id, role);
            }
        }

        private AccessPlanInput in(PlanScope scope) {
            return new AccessPlanInput(AccessRequest.of(scope, memberships), paths);
        }
    }
}
