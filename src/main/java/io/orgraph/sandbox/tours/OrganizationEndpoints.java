package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.util.List;

/** All organizations, for Super Admins. */
record OrganizationEndpoints(Platform platform) {
    private static final String ALL = "/api/organizations";
    private static final String ONE = ALL + "/{id}";

    List<Route<Endpoint>> routes() {
        return List.of(
                route("GET", ALL, call -> Endpoint.ok(Page.of(platform.organizations(), call.request()))),
                route("GET", ONE, call -> Endpoint.ok(organizationIn(call))),
                route("PATCH", ONE, call -> OwnOrganizationEndpoints.changed(organizationIn(call), call)),
                route("DELETE", ONE, this::remove));
    }

    private static Route<Endpoint> route(String method, String template, Endpoint.Handler handler) {
        return Route.of(method, template, new Endpoint(AccessRule.FOR_SUPER_ADMINS_IN_SESSION, handler));
    }

    private Organization organizationIn(Call call) {
        return platform.organization(call.variable("id"));
    }

    private Reply remove(Call call) {
        var organization = organizationIn(call);
        if (organization == call.organization()) {
            throw Refused.conflict("You cannot delete your own organization");
        }
        platform.remove(organization);
        return Endpoint.success();
    }
}
