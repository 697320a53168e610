package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.JsonObject;
import io.orgraph.sandbox.http.JsonText;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.util.List;

/** The members of the caller's organization. */
final class MemberEndpoints {
    private static final String ALL = "/api/organizations/members";
    private static final String ONE = ALL + "/{memberId}";

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", ALL, new Endpoint(AccessRule.withPermission("users.read"), this::page)),
                Route.of("PATCH", ONE, new Endpoint(AccessRule.withPermission("users.update"), this::change)),
                Route.of("DELETE", ONE, new Endpoint(AccessRule.withPermission("users.delete"), this::remove)));
    }

    private Reply page(Call call) {
        return Endpoint.ok(Page.of(call.organization().members(), call.request()));
    }

    private Reply change(Call call) {
        var member = call.organization().member(call.variable("memberId"));
        JsonObject body = call.body();
        if (!body.has("role") && !body.has("status")) {
            throw Refused.badRequest("Neither role nor status is there");
        }
        var before = JsonText.of(member);
        changeStanding(member, body, call.organization());
        call.record("member.update", member.id(), new AuditEntry.State(before, JsonText.of(member)));
        return Endpoint.ok(member);
    }

    /** Changes the given role and status; neither if one is invalid. */
    static void changeStanding(Member member, JsonObject body, Organization organization) {
        String role = body.has("role") ? Fields.role(body, organization) : member.role();
        if (body.has("status")) {
            member.turn(Fields.status(body));
        }
        member.become(role);
    }

    private Reply remove(Call call) {
        var organization = call.organization();
        var member = organization.member(call.variable("memberId"));
        call.record("member.delete", member.id(), AuditEntry.State.of(member, null));
        organization.remove(member);
        return Endpoint.success();
    }
}
