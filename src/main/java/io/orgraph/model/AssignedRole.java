package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** What a membership tells of its role without a further call; description and permissions are not in it. */
public record AssignedRole(
        RoleId id,
        String name,
        RoleKind kind,
        @Nullable String rawKind,
        @Nullable Moment createdAt) implements Role {}
