package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A role as a membership or an invitation mentions it: it has no description and no permissions. Where the source sends
 * the role's name and no id, the id is made of the name, and is the role's own only if no list has a role of that name.
 *
 * @param name null where only the role's list has it
 * @param isNamed whether the source sent the name alone
 */
public record AssignedRole(
        RoleId id,
        @Nullable String name,
        RoleKind kind,
        @Nullable String rawKind,
        @Nullable LazyInstant createdAt,
        @Nullable String slug,
        boolean isNamed)
        implements Role {
    /** A role whose id was sent, by a source that has no short names. */
    public AssignedRole(
            RoleId id,
            @Nullable String name,
            RoleKind kind,
            @Nullable String rawKind,
            @Nullable LazyInstant createdAt) {
        this(id, name, kind, rawKind, createdAt, null, false);
    }

    /** A role whose id was sent, and whose name only its list has. */
    public static AssignedRole withId(RoleId id, @Nullable String slug) {
        return new AssignedRole(id, null, RoleKind.UNKNOWN, null, null, slug, false);
    }

    /** A role of which only the name was sent, and maybe the kind. */
    public static AssignedRole named(
            RoleId id, String name, RoleKind kind, @Nullable String rawKind, @Nullable String slug) {
        return new AssignedRole(id, name, kind, rawKind, null, slug, true);
    }
}
