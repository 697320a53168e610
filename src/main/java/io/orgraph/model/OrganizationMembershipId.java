package io.orgraph.model;

/** One person's membership of one organization, by the id that the source gives it. */
public record OrganizationMembershipId(OrganizationId organization, String value) implements NodeId {

    public OrganizationMembershipId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return organization.source();
    }
}
