package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.util.List;

/** The organization's roles, its workspaces, and the roles of each. */
record OrganizationEndpoints(Organization organization) {

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", "/organizations/roles", this::roles),
                Route.of("GET", "/organizations/workspaces", this::workspaces),
                Route.of("GET", "/organizations/workspaces/{workspaceId}/roles", this::workspaceRoles));
    }

    private Reply roles(Call call) {
        call.access().needs(TokenScope.CAN_MANAGE_USERS);
        return Endpoint.ok(JsonBody.array(organization.roles()));
    }

    private Reply workspaces(Call call) {
        var visible =
                organization.workspaces().stream().filter(call.access()::views).toList();
        return Endpoint.ok(JsonBody.array(visible));
    }

    private Reply workspaceRoles(Call call) {
        return Endpoint.ok(JsonBody.array(organization.workspaceOf(call).roles()));
    }
}
