package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.util.List;

/** The users of the organization, in pages and one by one, and the role of each. */
record UserEndpoints(Organization organization) {

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", "/organizations/users", this::page),
                Route.of("GET", "/organizations/users/{userId}", this::user),
                Route.of("PUT", "/organizations/users/{userId}/role", this::changeRole));
    }

    private Reply page(Call call) {
        call.access().needs(TokenScope.CAN_MANAGE_USERS);
        return Endpoint.ok(Page.of(organization.users().all(), call.request()));
    }

    private Reply user(Call call) {
        var id = call.id("userId");
        call.access().needs(TokenScope.CAN_MANAGE_USERS);
        return Endpoint.ok(organization.users().user(id));
    }

    /** An owner or admin is in every workspace from then on, and others are not any more. */
    private Reply changeRole(Call call) {
        var id = call.id("userId");
        call.access().needs(TokenScope.CAN_MANAGE_USERS);
        organization.users().user(id);
        var role = organization.role(Ids.read("roleId", call.strings().get("roleId")));
        if (role == null) {
            throw Refused.notFound("ROLE");
        }
        return Endpoint.ok(organization.users().change(id, role));
    }
}
