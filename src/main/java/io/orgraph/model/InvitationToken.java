package io.orgraph.model;

import java.util.Optional;

/** The token that an invited person receives. It never prints: anyone who has it can accept the invitation. */
public record InvitationToken(String value) implements PathId {

    public InvitationToken {
        NativeId.checked(value);
    }

    /** Nothing where a client's text is not one. */
    public static Optional<InvitationToken> of(String text) {
        try {
            return Optional.of(new InvitationToken(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
