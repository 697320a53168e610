package io.orgraph.model;

/** The id of a workspace within its organization. */
public record WorkspaceId(OrganizationId organization, String value) implements NodeId {

    public WorkspaceId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return organization.source();
    }
}
