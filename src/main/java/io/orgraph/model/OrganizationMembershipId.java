package io.orgraph.model;

/** The id that a source gives one person's membership of one organization. */
public record OrganizationMembershipId(OrganizationId organization, String value) implements NodeId {

    public OrganizationMembershipId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return organization.source();
    }
}
