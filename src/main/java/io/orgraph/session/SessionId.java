package io.orgraph.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of a session: 256 random bits, which the browser alone keeps. It prints as {@code ***}. */
public final class SessionId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String text;

    private SessionId(String text) {
        this.text = text;
    }

    static SessionId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionId(BASE64.encodeToString(bytes));
    }

    /** Null for a text of another form. */
    public static @Nullable SessionId parse(String text) {
        return FORM.matcher(text).matches() ? new SessionId(text) : null;
    }

    /** The text itself, for the one place that writes it into a cookie. */
    public String reveal() {
        return text;
    }

    /**
     * Its SHA-256 with the front end's name: whoever reads a store cannot use what is in it as an id, and at another front
     * end the id finds nothing.
     */
    SessionKey key(String frontEnd) {
        return new SessionKey(Hash.of(frontEnd + "." + text));
    }

    @Override
    public String toString() {
        return "***";
    }
}
