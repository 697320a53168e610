package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A role as a membership or an invitation mentions it, without a further call; it has no description and no
 * permissions. Where the source sends only the role's name and no id, the name stands in the id: the role's list is
 * searched by either.
 *
 * @param name null where only the role's list has it
 */
public record AssignedRole(
        RoleId id,
        @Nullable String name,
        RoleKind kind,
        @Nullable String rawKind,
        @Nullable LazyInstant createdAt) implements Role {}
