package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * Filters and orders workspaces; a null component has no effect.
 *
 * @param name exactly this name
 * @param nameContains part of the name, ignoring case
 */
public record WorkspaceQuery(
        @Nullable String name,
        @Nullable String nameContains,
        @Nullable Sorting<OrderField> order) {
    public static final WorkspaceQuery ALL = new WorkspaceQuery(null, null, null);

    /** The fields that workspaces can be ordered by. */
    public enum OrderField {
        NAME,
        CREATED_AT,
        UPDATED_AT
    }
}
