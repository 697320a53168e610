package io.orgraph.model;

/** A role that holds for a whole organization. */
public record OrganizationRoleId(OrganizationId organization, String value) implements RoleId {

    public OrganizationRoleId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return organization.source();
    }
}
