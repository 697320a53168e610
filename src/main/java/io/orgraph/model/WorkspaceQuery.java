package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * Which workspaces are wanted, and in which order; what is null does not matter.
 *
 * @param name exactly this name
 * @param nameContains a part of the name, in any case
 */
public record WorkspaceQuery(
        @Nullable String name,
        @Nullable String nameContains,
        @Nullable Sorting<OrderField> order) {
    public static final WorkspaceQuery ALL = new WorkspaceQuery(null, null, null);

    /** What workspaces can be ordered by. */
    public enum OrderField {
        NAME,
        CREATED_AT,
        UPDATED_AT
    }
}
