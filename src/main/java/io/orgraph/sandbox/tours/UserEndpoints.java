package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.JsonObject;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.util.List;

/** The members of the caller's organization as users, which have other ids. */
final class UserEndpoints {
    private static final String ALL = "/api/users";
    private static final String ONE = ALL + "/{id}";

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", ALL, new Endpoint(AccessRule.FOR_SUPER_ADMINS, this::page)),
                Route.of(
                        "GET",
                        ONE,
                        new Endpoint(
                                AccessRule.FOR_SUPER_ADMINS,
                                call -> Endpoint.ok(memberIn(call).asUser()))),
                Route.of("PATCH", ONE, new Endpoint(AccessRule.FOR_SUPER_ADMINS, this::change)),
                Route.of("PATCH", ALL + "/me", new Endpoint(AccessRule.FOR_USERS, this::changeOwn)));
    }

    private Reply page(Call call) {
        var users = call.organization().members().stream().map(Member::asUser).toList();
        return Endpoint.ok(Page.of(users, call.request()));
    }

    private Reply change(Call call) {
        var member = memberIn(call);
        JsonObject body = call.body();
        var name =
                body.has("name") ? Fields.filled(body, "name") : member.user().name();
        MemberEndpoints.changeStanding(member, body, call.organization());
        member.user().rename(name);
        return Endpoint.ok(member.asUser());
    }

    private Reply changeOwn(Call call) {
        var user = call.account().user();
        JsonObject body = call.body();
        var phone = Fields.phone(body);
        if (body.has("name")) {
            user.rename(Fields.filled(body, "name"));
        }
        if (body.has("phone")) {
            user.reachAt(phone);
        }
        return Endpoint.ok(out -> {
            out.writeStartObject();
            user.writeFields(out);
            user.writePhone(out);
            out.writeEndObject();
        });
    }

    private static Member memberIn(Call call) {
        return call.organization().members().stream()
                .filter(member -> member.user().id().equals(call.variable("id")))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("User"));
    }
}
