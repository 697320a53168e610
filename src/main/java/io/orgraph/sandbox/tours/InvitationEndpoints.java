package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.JsonObject;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import io.orgraph.sandbox.mail.Mail;
import io.orgraph.sandbox.mail.Outbox;
import java.util.List;

/**
 * The invitations of the caller's organization, for those who invite.
 *
 * @param ids ids of new invitations and their tokens
 * @param outbox receives the mails
 */
record InvitationEndpoints(FreshIds ids, Outbox outbox) {
    private static final String ALL = "/api/organizations/invitations";
    private static final String ONE = ALL + "/{id}";

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", ALL, new Endpoint(AccessRule.withPermission("users.read"), this::page)),
                Route.of("POST", ALL, new Endpoint(AccessRule.withPermission("users.invite"), this::invite)),
                Route.of("POST", ONE, new Endpoint(AccessRule.withPermission("users.invite"), this::resend)),
                Route.of("DELETE", ONE, new Endpoint(AccessRule.withPermission("users.invite"), this::revoke)));
    }

    private Reply page(Call call) {
        return Endpoint.ok(Page.of(call.organization().invitations(), call.request()));
    }

    private Reply invite(Call call) {
        JsonObject body = call.body();
        var organization = call.organization();
        String email = Fields.email(body);
        String role = Fields.role(body, organization);
        if (organization.knows(email)) {
            throw Refused.conflict("That address is a member or has a pending invitation");
        }
        var inviter = call.account().user().name();
        var origin =
                new Invitation.Origin(ids.next("invitation"), ids.next("invitation token"), email, inviter, call.at());
        var invitation = new Invitation(origin, role, call.at().plus(Invitation.LIFE));
        organization.add(invitation);
        call.record("invitation.create", invitation.origin().id(), AuditEntry.State.of(null, invitation));
        mail(invitation, call);
        return Endpoint.created(invitation);
    }

    private Reply resend(Call call) {
        var invitation = call.organization().invitation(call.variable("id"));
        switch (invitation.status()) {
            case PENDING, EXPIRED -> invitation.revive(call.at());
            case ACCEPTED, REVOKED -> throw Refused.conflict("The invitation was accepted or revoked");
        }
        mail(invitation, call);
        return Endpoint.ok(invitation);
    }

    private Reply revoke(Call call) {
        var invitation = call.organization().invitation(call.variable("id"));
        switch (invitation.status()) {
            case PENDING -> {
                invitation.turn(Invitation.Status.REVOKED);
                call.record("invitation.revoke", invitation.origin().id(), AuditEntry.State.of(null, invitation));
            }
            case REVOKED -> throw Refused.notFound("Invitation");
            case ACCEPTED, EXPIRED -> throw Refused.conflict("The invitation is no longer pending");
        }
        return Endpoint.success();
    }

    private void mail(Invitation invitation, Call call) {
        var origin = invitation.origin();
        outbox.send(new Mail(ToursApi.PREFIX, origin.email(), origin.id(), origin.token(), call.at()));
    }
}
