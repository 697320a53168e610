package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A workspace.
 *
 * @param type null where the source reports none
 * @param rawType its type in the source's own words
 * @param icon the name of its icon at the source
 * @param iconColor the color of its icon, as the source writes colors
 * @param creator who created it
 */
public record Workspace(
        WorkspaceId id,
        @Nullable String name,
        @Nullable String description,
        @Nullable WorkspaceType type,
        @Nullable String rawType,
        @Nullable String icon,
        @Nullable String iconColor,
        @Nullable Contact creator,
        @Nullable LazyInstant createdAt,
        @Nullable LazyInstant updatedAt)
        implements Node {}
