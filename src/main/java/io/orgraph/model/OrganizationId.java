package io.orgraph.model;

/**
 * The id of an organization. Where a source's credential fixes the organization and no path names it (TransactionLink),
 * the value is empty and means "the organization of the credential".
 */
public record OrganizationId(SourceName source, String value) implements NodeId {

    public OrganizationId {
        if (!value.isEmpty()) {
            NativeId.checked(value);
        }
    }

    /** The organization that the caller's credential for this source belongs to. */
    public static OrganizationId ofCredential(SourceName source) {
        return new OrganizationId(source, "");
    }

    public boolean isOfCredential() {
        return value.isEmpty();
    }
}
