package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A person with their details.
 *
 * @param profile the parts of the name and the title, as far as the source keeps them apart
 * @param identityProviderId the id in the organization's identity provider; null where the source does not report it
 */
public record User(
        UserId id,
        @Nullable String displayName,
        @Nullable String email,
        Profile profile,
        @Nullable String identityProviderId)
        implements Node {

    /** A person of whom the source keeps one name. */
    public User(UserId id, @Nullable String displayName, @Nullable String email) {
        this(id, displayName, email, Profile.NOT_REPORTED, null);
    }

    /** What a source keeps apart of a name. */
    public record Profile(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String title) {
        public static final Profile NOT_REPORTED = new Profile(null, null, null);
    }
}
