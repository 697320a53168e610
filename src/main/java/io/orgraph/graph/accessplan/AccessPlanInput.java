package io.orgraph.graph.accessplan;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.orgraph.graph.mutation.ChangeInput;
import io.orgraph.graph.mutation.MembershipInput;
import io.orgraph.graph.mutation.UserErrorCode;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.AccessRequest;
import io.orgraph.plan.DesiredAccess;
import io.orgraph.plan.Guards;
import io.orgraph.plan.PlanScope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The input of an access plan.
 *
 * @param paths the position in the input of each membership
 */
record AccessPlanInput(AccessRequest request, Map<WorkspaceMembershipId, List<String>> paths) {
    private static final int MOST = 500;
    private static final List<String> FORMS = List.of("workspace", "person", "likePerson");

    /** Null, and faults, where the input is invalid. */
    static @Nullable AccessPlanInput in(ChangeInput input) {
        if (FORMS.stream().filter(input::has).count() != 1) {
            input.fault(UserErrorCode.REQUIRED, "Exactly one of workspace, person and likePerson is required");
            return null;
        }
        ChangeInput workspace = input.in("workspace");
        ChangeInput person = input.in("person");
        AccessPlanInput asked = workspace != null
                ? ofWorkspace(workspace)
                : person != null ? ofPerson(person) : likePerson(requireNonNull(input.in("likePerson")));
        ChangeInput guards = input.in("guards");
        return asked == null || guards == null
                ? asked
                : asked.with(guards(guards, asked.request.scope().organization()));
    }

    private static @Nullable AccessPlanInput ofWorkspace(ChangeInput input) {
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

    private static @Nullable AccessPlanInput ofPerson(ChangeInput input) {
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
        return collected.in(new PlanScope.OfPerson(user));
    }

    private static @Nullable AccessPlanInput likePerson(ChangeInput input) {
        UserId user = input.id("userId", UserId.class);
        UserId like = input.id("likeUserId", UserId.class);
        if (user == null || like == null) {
            return null;
        }
        input.mustBeOf(user.organization(), like.organization(), "likeUserId");
        if (user.equals(like)) {
            input.fault("Must be a different person", "likeUserId");
        }
        return new AccessPlanInput(
                new AccessRequest(new PlanScope.OfPerson(user), Map.of(), like, Guards.DEFAULT), Map.of());
    }

    private static Guards guards(ChangeInput input, OrganizationId of) {
        Map<WorkspaceRoleId, Integer> kept = new HashMap<>();
        for (ChangeInput item : input.eachOrNone("keepHolders", MOST)) {
            WorkspaceRoleId role = item.id("roleId", WorkspaceRoleId.class);
            if (role != null) {
                item.mustBeOf(of, role.workspace().organization(), "roleId");
                kept.put(role, natural(item, "atLeast"));
            }
        }
        Set<UserId> users = new HashSet<>(input.ids("protectUserIds", UserId.class));
        if (users.size() > MOST) {
            input.fault(UserErrorCode.TOO_MANY, "At most " + MOST + " people", "protectUserIds");
        }
        users.stream()
                .filter(user -> !user.organization().equals(of))
                .findAny()
                .ifPresent(foreign -> input.mustBeOf(of, foreign.organization(), "protectUserIds"));
        return new Guards(
                input.flag("allowEmpty"), natural(input, "maxRemovals"), natural(input, "keepManagers"), kept, users);
    }

    private static int natural(ChangeInput input, String field) {
        int number = input.number(field);
        if (number < 0) {
            input.fault("Must not be negative", field);
        }
        return number;
    }

    /** For a plan that was made before: no input names its memberships any more. */
    static AccessPlanInput again(DesiredAccess desired) {
        return new AccessPlanInput(AccessRequest.again(desired), Map.of());
    }

    private AccessPlanInput with(Guards other) {
        return new AccessPlanInput(request.with(other), paths);
    }

    /** The position in the input that names a node: for errors found only after a call. */
    List<String> pathOf(WorkspaceMembershipId id) {
        return requireNonNullElse(paths.get(id), List.of("input"));
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
            return new AccessPlanInput(new AccessRequest(scope, memberships, null, Guards.DEFAULT), paths);
        }
    }
}
