package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.Route;
import java.util.List;

/** The organizations, and their users, roles, invitations and preferences. */
record OrganizationEndpoints(Organizations organizations, Lists lists) {
    private static final String ONE = "/api/v1/organizations/{organization}";

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", "/api/v1/me/organizations", this::mine),
                Route.of("GET", ONE, organizations::of),
                Route.of("GET", ONE + "/preferences", this::preferences),
                Route.of("GET", ONE + "/invites", this::invites),
                Route.of("GET", ONE + "/invitations/{invitation}", this::invitation),
                Route.of("GET", ONE + "/roles", this::roles),
                Route.of("GET", ONE + "/users", this::users),
                Route.of("GET", ONE + "/users/{user}", this::user));
    }

    private JsonBody mine(Call call) {
        var wanted = organizations.seenBy(call.access()).stream()
                .filter(Filters.ofTitles(call.parameter("filter"), Organization::title))
                .toList();
        return lists.pages().page(call, "user_organizations", wanted);
    }

    private JsonBody preferences(Call call) {
        return organizations.of(call).preferences();
    }

    private JsonBody invites(Call call) {
        return lists.invites(call, organizations.withPeople(call).invites());
    }

    private JsonBody invitation(Call call) {
        var organization = organizations.withPeople(call);
        return organization.invitation(call.variable("invitation")).ofOrganization(organization);
    }

    private JsonBody roles(Call call) {
        return lists.roles(call, organizations.withPeople(call).roles());
    }

    private JsonBody users(Call call) {
        return lists.users(call, organizations.withPeople(call).users());
    }

    private JsonBody user(Call call) {
        return organizations.withPeople(call).user(call.variable("user"));
    }
}
