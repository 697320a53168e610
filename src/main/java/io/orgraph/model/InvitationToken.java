package io.orgraph.model;

/** The token that an invited person receives. It never prints: anyone who has it can accept the invitation. */
public record InvitationToken(String value) implements PathId {

    public InvitationToken {
        NativeId.checked(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
