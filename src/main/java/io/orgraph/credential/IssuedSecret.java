package io.orgraph.credential;

/**
 * A secret that a source has just issued to the caller, who is shown it once. It prints as any secret does.
 *
 * <p>It is a type of its own so that showing it can be told from revealing a credential, which nobody is ever shown.
 */
public final class IssuedSecret {
    private final Secret secret;

    public IssuedSecret(Secret secret) {
        this.secret = secret;
    }

    /** Returns the text, for the one field that shows it to the caller it was issued to. */
    public String shown() {
        return secret.reveal();
    }

    @Override
    public String toString() {
        return secret.toString();
    }
}
