package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role of an organization.
 *
 * @param permissions null where the source does not report them, empty where there are none
 * @param organizationSourceId the organization's own id as this role has it
 */
public record OrganizationRole(
        OrganizationRoleId id,
        String name,
        @Nullable String description,
        RoleKind kind,
        @Nullable String rawKind,
        @Nullable List<Permission> permissions,
        @Nullable String organizationSourceId)
        implements Role {

    public OrganizationRole {
        permissions = permissions == null ? null : List.copyOf(permissions);
    }
}
