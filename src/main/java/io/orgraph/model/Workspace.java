package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** A workspace; {@code rawType} is its type in the source's own words. */
public record Workspace(
        WorkspaceId id,
        @Nullable String name,
        @Nullable String description,
        WorkspaceType type,
        @Nullable String rawType,
        @Nullable LazyInstant createdAt,
        @Nullable LazyInstant updatedAt)
        implements Node {}
