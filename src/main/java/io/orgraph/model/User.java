package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A person with their details.
 *
 * @param profile the parts of the name and the title, as far as the source keeps them apart
 */
public record User(
        UserId id, @Nullable String displayName, @Nullable String email, Profile profile) implements Node {

    /** A person of whom the source keeps one name. */
    public User(UserId id, @Nullable String displayName, @Nullable String email) {
        this(id, displayName, email, Profile.NOT_REPORTED);
    }

    /** What a source keeps apart of a name. */
    public record Profile(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String title) {
        public static final Profile NOT_REPORTED = new Profile(null, null, null);
    }
}
