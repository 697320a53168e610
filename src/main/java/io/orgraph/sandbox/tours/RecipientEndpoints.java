package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.util.List;

/**
 * Invitations for the invited person, by the token in the mail.
 *
 * @param platform finds invitations by token
 * @param ids ids of new members
 */
record RecipientEndpoints(Platform platform, FreshIds ids) {

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", "/api/invitations/{token}", new Endpoint(AccessRule.FOR_EVERYBODY, this::preview)),
                Route.of(
                        "POST",
                        "/api/invitations/{token}/accept",
                        new Endpoint(AccessRule.FOR_SESSIONS, this::accept)));
    }

    private Reply preview(Call call) {
        var lead = platform.lead(call.variable("token"), call.at());
        var invitation = lead.invitation();
        return Endpoint.ok(out -> {
            out.writeStartObject();
            out.writeStringField(
                    "organizationName", lead.organization().profile().name());
            out.writeStringField("inviterName", invitation.origin().inviterName());
            out.writeStringField("email", invitation.origin().email());
            out.writeStringField("role", invitation.role());
            out.writeStringField("expiresAt", invitation.expires().toString());
            out.writeEndObject();
        });
    }

    private Reply accept(Call call) {
        var lead = platform.lead(call.variable("token"), call.at());
        var user = call.account().user();
        if (!lead.invitation().origin().email().equals(user.email())) {
            throw Refused.forbidden("The invitation is for another address");
        }
        if (call.account().member() != null) {
            throw Refused.conflict("You belong to an organization");
        }
        lead.invitation().turn(Invitation.Status.ACCEPTED);
        lead.organization()
                .add(new Member(ids.next("member"), user, lead.invitation().role(), call.at()));
        return Endpoint.ok(out -> {
            out.writeStartObject();
            out.writeBooleanField("success", true);
            out.writeStringField("organizationId", lead.organization().id());
            out.writeEndObject();
        });
    }
}
