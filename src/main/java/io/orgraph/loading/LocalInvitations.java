package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationQuery;
import io.orgraph.model.InvitationQuery.OrderField;
import io.orgraph.model.SourceName;
import java.util.Set;

/** Filters and orders invitations: no source does. */
final class LocalInvitations {
    private LocalInvitations() {}

    /**
     * @param reported what a row of the list can have of the fields to order by
     */
    static Answer<LocalQuery<Invitation>> of(InvitationQuery query, SourceName source, Set<OrderField> reported) {
        if (query.order().stream().anyMatch(by -> !reported.contains(by.field()))) {
            return Answer.failed(new Failure.CannotQuery(source, "orderBy"));
        }
        boolean isFiltered = query.states() != null || query.emails() != null || query.search() != null;
        return Answer.of(new LocalQuery<>(
                isFiltered ? invitation -> matches(invitation, query) : null,
                Order.of(query.order(), LocalInvitations::key)));
    }

    private static boolean matches(Invitation invitation, InvitationQuery query) {
        return (query.states() == null || query.states().contains(invitation.state()))
                && Texts.isAmong(invitation.email(), query.emails())
                && Texts.contains(invitation.email(), query.search());
    }

    private static Order.Key<Invitation> key(OrderField field) {
        return switch (field) {
            case EMAIL -> Order.byText(Invitation::email);
            case CREATED_AT -> Order.byTime(Invitation::createdAt);
            case LAST_SENT_AT -> Order.byTime(Invitation::lastSentAt);
            case EXPIRES_AT -> Order.byTime(Invitation::expiresAt);
        };
    }
}
