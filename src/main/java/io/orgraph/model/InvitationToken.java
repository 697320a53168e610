package io.orgraph.model;

/** What an invited person was sent: whoever has it can accept. So it does not print. */
public record InvitationToken(String value) implements PathId {

    public InvitationToken {
        NativeId.checked(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
