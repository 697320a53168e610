package io.orgraph.model;

/** An invitation, by the id that its organization's source gives it. It is not the token that the invited person gets. */
public record InvitationId(OrganizationId organization, String value) implements NodeId {

    public InvitationId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return organization.source();
    }
}
