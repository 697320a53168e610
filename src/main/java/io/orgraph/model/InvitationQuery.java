package io.orgraph.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters and orders invitations; a null component has no effect.
 *
 * @param states any of these
 * @param emails any of these addresses, in lower case; matched ignoring case
 * @param search part of the address, ignoring case
 */
public record InvitationQuery(
        @Nullable Set<InvitationState> states,
        @Nullable Set<String> emails,
        @Nullable String search,
        List<Sorting<OrderField>> order)
        implements ListQuery {
    public static final InvitationQuery ALL = new InvitationQuery(null, null, null, List.of());

    public InvitationQuery {
        states = states == null ? null : Set.copyOf(states);
        emails = emails == null ? null : Set.copyOf(emails);
        order = List.copyOf(order);
    }

    @Override
    public Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (states != null || emails != null || search != null) {
            parts.add(Part.OTHER);
        }
        if (!order.isEmpty()) {
            parts.add(Part.ORDER);
        }
        return parts;
    }

    /** The fields that invitations can be ordered by. */
    public enum OrderField {
        EMAIL,
        CREATED_AT,
        LAST_SENT_AT,
        EXPIRES_AT
    }
}
