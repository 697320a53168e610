package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** A workspace; {@code rawType} is the source's own word for its type. */
public record Workspace(
        WorkspaceId id,
        @Nullable String name,
        @Nullable String description,
        WorkspaceType type,
        @Nullable String rawType,
        @Nullable LazyInstant createdAt,
        @Nullable LazyInstant updatedAt)
        implements Node {}
