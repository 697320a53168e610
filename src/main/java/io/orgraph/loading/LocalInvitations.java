package io.orgraph.loading;

import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationQuery;

/** Filters and orders invitations: no source does. */
final class LocalInvitations {
    private LocalInvitations() {}

    static LocalQuery<Invitation> of(InvitationQuery query) {
        boolean isFiltered = query.states() != null || query.emails() != null || query.search() != null;
        return new LocalQuery<>(
                isFiltered ? invitation -> matches(invitation, query) : null,
                Order.of(query.order(), LocalInvitations::key));
    }

    private static boolean matches(Invitation invitation, InvitationQuery query) {
        return (query.states() == null || query.states().contains(invitation.state()))
                && Texts.isAmong(invitation.email(), query.emails())
                && Texts.contains(invitation.email(), query.search());
    }

    private static Order.Key<Invitation> key(InvitationQuery.OrderField field) {
        return switch (field) {
            case EMAIL -> Order.byText(Invitation::email);
            case CREATED_AT -> Order.byTime(Invitation::createdAt);
            case LAST_SENT_AT -> Order.byTime(Invitation::lastSentAt);
            case EXPIRES_AT -> Order.byTime(Invitation::expiresAt);
        };
    }
}
