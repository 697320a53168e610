package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.JsonObject;
import io.orgraph.sandbox.http.JsonText;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.util.List;

/** The caller's organization and permissions. */
final class OwnOrganizationEndpoints {
    private static final String ME = "/api/organizations/me";

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", ME, new Endpoint(AccessRule.FOR_USERS, call -> Endpoint.ok(call.organization()))),
                Route.of("PATCH", ME, new Endpoint(AccessRule.FOR_ADMINS, call -> changed(call.organization(), call))),
                Route.of("GET", ME + "/permissions", new Endpoint(AccessRule.FOR_USERS, this::permissions)));
    }

    /** Changes the members of the body; none if one is invalid. */
    static Reply changed(Organization organization, Call call) {
        JsonObject body = call.body();
        var old = organization.profile();
        var name = body.has("name") ? Fields.filled(body, "name") : old.name();
        var logo = body.has("logo") ? Fields.url(body, "logo") : old.logo();
        var timezone = body.has("timezone") ? Fields.timezone(body) : old.timezone();
        var before = JsonText.of(organization);
        organization.change(new Profile(name, old.slug(), logo, timezone), call.at());
        organization
                .audit()
                .record(
                        call,
                        "organization.update",
                        organization.id(),
                        new AuditEntry.State(before, JsonText.of(organization)));
        return Endpoint.ok(organization);
    }

    private Reply permissions(Call call) {
        return Endpoint.ok(Permissions.map(call.account().permissions()));
    }
}
