package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role of an organization.
 *
 * @param name null where the source does not report it
 * @param permissions null where the source does not report them, empty where there are none
 * @param organizationSourceId the organization's own id as this role has it
 */
public record OrganizationRole(
        OrganizationRoleId id,
        @Nullable String name,
        @Nullable String description,
        RoleKind kind,
        @Nullable String rawKind,
        @Nullable List<Permission> permissions,
        @Nullable String organizationSourceId,
        @Nullable String slug)
        implements Role {

    public OrganizationRole {
        permissions = permissions == null ? null : List.copyOf(permissions);
    }

    /** A role of a source that has no short names. */
    public OrganizationRole(
            OrganizationRoleId id,
            @Nullable String name,
            @Nullable String description,
            RoleKind kind,
            @Nullable String rawKind,
            @Nullable List<Permission> permissions,
            @Nullable String organizationSourceId) {
        this(id, name, description, kind, rawKind, permissions, organizationSourceId, null);
    }
}
