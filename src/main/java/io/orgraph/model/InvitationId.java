package io.orgraph.model;

/** The id that an organization's source gives an invitation. It is not the token that the invited person receives. */
public record InvitationId(OrganizationId organization, String value) implements NodeId {

    public InvitationId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return organization.source();
    }
}
