package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * An invitation to create.
 *
 * @param role the role that the person will have; with its name, by which some sources identify it
 */
public record InvitationDraft(
        String email,
        OrganizationRole role,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title) {
    /** A detail of an invitation beside the address and the role; not every source accepts it. */
    public enum Detail {
        FIRST_NAME,
        LAST_NAME,
        TITLE
    }
}
