package io.orgraph.model;

/** The id of a role that applies to a whole organization. */
public record OrganizationRoleId(OrganizationId organization, String value) implements RoleId {

    public OrganizationRoleId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return organization.source();
    }
}
