package io.orgraph.model;

/** An API key of an organization, by the id that its source gives it. It is not the key itself. */
public record ApiKeyId(OrganizationId organization, String value) implements NodeId {

    public ApiKeyId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return organization.source();
    }
}
