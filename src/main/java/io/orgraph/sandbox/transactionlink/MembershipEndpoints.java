package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.util.ArrayList;
import java.util.List;

/** Workspace memberships: two lists and two writes. */
record MembershipEndpoints(Organization organization) {
    private static final String ONE = "/workspaces/{workspaceId}/memberships/{userId}";

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", "/workspaces/{workspaceId}/memberships", this::direct),
                Route.of("GET", "/organizations/workspaces/{workspaceId}/memberships", this::directAndInherited),
                Route.of("PUT", ONE, this::put),
                Route.of("DELETE", ONE, this::remove));
    }

    private Reply direct(Call call) {
        return Endpoint.ok(JsonBody.array(organization.workspaceOf(call).direct()));
    }

    /** A user with a direct and an inherited membership is listed twice. */
    private Reply directAndInherited(Call call) {
        var workspace = organization.workspaceOf(call);
        var all = new ArrayList<>(workspace.direct());
        all.addAll(organization.inheritedIn(workspace));
        return Endpoint.ok(JsonBody.array(all));
    }

    private Reply put(Call call) {
        var userId = call.id("userId");
        var workspace = organization.workspaceOf(call);
        call.access().needs(TokenScope.CAN_MANAGE_WORKSPACE_ACCESS);
        var body = call.strings();
        var roleId = Ids.read("roleId", body.get("roleId"));
        if (!Ids.read("userId", body.get("userId")).equals(userId)) {
            throw Refused.badRequest("userId differs between path and body");
        }
        var role = workspace.role(roleId);
        if (role == null) {
            throw Refused.notFound("ROLE");
        }
        return Endpoint.ok(workspace.put(organization.users().user(userId).id(), role));
    }

    private Reply remove(Call call) {
        var userId = call.id("userId");
        var workspace = organization.workspaceOf(call);
        call.access().needs(TokenScope.CAN_MANAGE_WORKSPACE_ACCESS);
        if (!workspace.remove(userId)) {
            throw Refused.notFound("MEMBERSHIP");
        }
        return Reply.empty(200);
    }
}
