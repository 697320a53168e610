package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * What a membership or an invitation tells of a role without a further call; description and permissions are not in it.
 * Where the source tells no id of the role but only its name, the name stands in the id: the role's list is searched by
 * either.
 *
 * @param name null where only the role's list tells it
 */
public record AssignedRole(
        RoleId id,
        @Nullable String name,
        RoleKind kind,
        @Nullable String rawKind,
        @Nullable LazyInstant createdAt) implements Role {}
