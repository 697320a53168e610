package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.upstream.Call;

/**
 * How a caller authenticates: with an API key, or with a session cookie, which the endpoints for super admins require.
 * A credential that begins with {@code Cookie:} is a cookie, {@code <name>=<value>}; no document names that cookie, so
 * the caller gives the name. Neither is validated any further.
 */
final class ToursCredential {
    private static final String COOKIE = "Cookie";

    private final Credential credential;

    ToursCredential(Credential credential) {
        this.credential = credential;
    }

    boolean isSession() {
        String text = credential.secret().reveal();
        return text.regionMatches(true, 0, COOKIE, 0, COOKIE.length())
                && text.length() > COOKIE.length()
                && isSeparator(text.charAt(COOKIE.length()));
    }

    /** Without the name of a cookie. */
    String value() {
        String text = credential.secret().reveal();
        return isSession() ? text.substring(text.indexOf('=') + 1).strip() : text;
    }

    Call sign(Call call) {
        String text = credential.secret().reveal();
        return isSession()
                ? call.credential(COOKIE, text.substring(COOKIE.length() + 1).strip(), credential.fingerprint())
                : call.authorization("Bearer " + text, credential.fingerprint());
    }

    private static boolean isSeparator(char character) {
        return character == ':' || character == ' ';
    }
}
