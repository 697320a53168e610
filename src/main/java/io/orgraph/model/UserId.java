package io.orgraph.model;

/** The id of a person in one organization of a source. */
public record UserId(OrganizationId organization, String value) implements NodeId {

    public UserId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return organization.source();
    }
}
