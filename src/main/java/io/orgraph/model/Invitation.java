package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to join.
 *
 * @param rawState the source's own word for the state
 * @param details where it leads; null where a list leaves that out and only reading the invitation itself tells
 */
public record Invitation(
        InvitationId id,
        @Nullable String email,
        InvitationState state,
        @Nullable String rawState,
        @Nullable String inviterName,
        @Nullable LazyInstant createdAt,
        @Nullable LazyInstant lastSentAt,
        @Nullable LazyInstant expiresAt,
        @Nullable Details details)
        implements Node {

    /**
     * Where an invitation leads.
     *
     * @param workspace null for an invitation to the organization itself
     * @param roles null where the source does not report them
     * @param redirect where it points to by now; null where it still points to what it was made for
     */
    public record Details(
            @Nullable WorkspaceId workspace,
            @Nullable List<AssignedRole> roles,
            @Nullable Redirect redirect) {
        public static final Details NOT_REPORTED = new Details(null, null, null);

        public Details {
            roles = roles == null ? null : List.copyOf(roles);
        }
    }

    /** The place that an invitation has come to point to. */
    public record Redirect(
            @Nullable OrganizationId organization, @Nullable WorkspaceId workspace) {}
}
