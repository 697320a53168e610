package io.orgraph.model;

/** An entry of an organization's audit log, by the id that its source gives it. */
public record AuditEntryId(OrganizationId organization, String value) implements NodeId {

    public AuditEntryId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return organization.source();
    }
}
