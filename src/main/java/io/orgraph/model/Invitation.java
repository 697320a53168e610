package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of a person to an organization or a workspace.
 *
 * @param rawState the state in the source's own words
 * @param workspace the workspace it is for; null for one to the organization itself, or where {@code details} is null and
 *     the list did not tell it
 * @param details what the invitation is for; null where a list leaves it out and only the invitation itself has it
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
        @Nullable WorkspaceId workspace,
        @Nullable Details details)
        implements Node {

    /**
     * What an invitation is for.
     *
     * @param roles null where the source does not report them
     * @param redirect its current target; null where that is still what it was created for
     * @param organizationName the organization's name as the invitation tells it
     * @param workspaceName the workspace's name as the invitation tells it
     */
    public record Details(
            @Nullable List<AssignedRole> roles,
            @Nullable Redirect redirect,
            @Nullable String organizationName,
            @Nullable String workspaceName) {
        public static final Details NOT_REPORTED = new Details(null, null, null, null);

        public Details {
            roles = roles == null ? null : List.copyOf(roles);
        }
    }

    /** The current target of an invitation, where it differs from the original one. */
    public record Redirect(
            @Nullable OrganizationId organization, @Nullable WorkspaceId workspace) {}
}
