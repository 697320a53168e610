package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role in one workspace, as its source describes it.
 *
 * @param permissions null where the source does not report them, empty where there are none
 */
public record WorkspaceRole(
        WorkspaceRoleId id,
        String name,
        @Nullable String description,
        RoleKind kind,
        @Nullable String rawKind,
        @Nullable List<Permission> permissions,
        @Nullable LazyInstant createdAt,
        @Nullable String slug)
        implements Role {

    public WorkspaceRole {
        permissions = permissions == null ? null : List.copyOf(permissions);
    }

    /** A role of a source that has no short names. */
    public WorkspaceRole(
            WorkspaceRoleId id,
            String name,
            @Nullable String description,
            RoleKind kind,
            @Nullable String rawKind,
            @Nullable List<Permission> permissions,
            @Nullable LazyInstant createdAt) {
        this(id, name, description, kind, rawKind, permissions, createdAt, null);
    }
}
