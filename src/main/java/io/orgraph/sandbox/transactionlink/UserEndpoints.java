package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.util.List;

/** The users of the organization, in pages and one by one. */
record UserEndpoints(Organization organization) {

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", "/organizations/users", this::page),
                Route.of("GET", "/organizations/users/{userId}", this::user));
    }

    private Reply page(Call call) {
        call.access().needs(Scope.CAN_MANAGE_USERS);
        return Endpoint.ok(UserPage.of(organization.users(), call.request()));
    }

    private Reply user(Call call) {
        var id = call.id("userId");
        call.access().needs(Scope.CAN_MANAGE_USERS);
        return Endpoint.ok(organization.user(id));
    }
}
