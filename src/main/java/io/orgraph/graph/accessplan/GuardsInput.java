package io.orgraph.graph.accessplan;

import io.orgraph.graph.mutation.ChangeInput;
import io.orgraph.graph.mutation.UserErrorCode;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.Guards;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the guards of an access plan. */
final class GuardsInput {
    private static final int MOST = 500;

    private GuardsInput() {}

    /** Guards, all of whose users and roles are of one organization; otherwise faults. */
    static Guards in(ChangeInput input, OrganizationId of) {
        Map<WorkspaceRoleId, Integer> kept = new HashMap<>();
        for (ChangeInput item : input.eachOrNone("keepHolders", MOST)) {
            WorkspaceRoleId role = item.id("roleId", WorkspaceRoleId.class);
            if (role != null) {
                item.mustBeOf(of, role.workspace().organization(), "roleId");
                kept.put(role, natural(item, "atLeast"));
            }
        }
        return new Guards(
                input.flag("allowEmpty"),
                natural(input, "maxRemovals"),
                natural(input, "keepManagers"),
                kept,
                users(input, of));
    }

    private static Set<UserId> users(ChangeInput input, OrganizationId of) {
        Set<UserId> users = new HashSet<>(input.ids("protectUserIds", UserId.class));
        if (users.size() > MOST) {
            input.fault(UserErrorCode.TOO_MANY, "At most " + MOST + " people", "protectUserIds");
        }
        users.stream()
                .filter(user -> !user.organization().equals(of))
                .findAny()
                .ifPresent(foreign -> input.mustBeOf(of, foreign.organization(), "protectUserIds"));
        return users;
    }

    private static int natural(ChangeInput input, String field) {
        int number = input.number(field);
        if (number < 0) {
            input.fault("Must not be negative", field);
        }
        return number;
    }
}
