package io.orgraph.model;

/** A workspace within its organization. */
public record WorkspaceId(OrganizationId organization, String value) implements NodeId {

    public WorkspaceId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return organization.source();
    }
}
