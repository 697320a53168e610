package io.orgraph.model;

/** A person, as one organization of a source knows them. */
public record UserId(OrganizationId organization, String value) implements NodeId {

    public UserId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return organization.source();
    }
}
