package io.orgraph.http.openid;

import io.micronaut.http.HttpHeaders;
import io.orgraph.http.security.CookieHeader;
import io.orgraph.openid.LoginFlow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cookie of a sign-in on its way, of each front end its own: the paths of a host are not apart for a cookie. It is Lax,
 * since it is a page of the provider's site that sends the browser back; what is in it is encrypted.
 */
final class LoginCookie {
    static final String NAME = "__Host-orgraph-login";
    static final String NAME_WITHOUT_TLS = "orgraph-login-without-tls";

    private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";

    private LoginCookie() {}

    static String of(LoginFlow.Place place, String value, long seconds) {
        boolean secure = place.isSecure();
        return name(place.frontEnd(), secure) + "=" + value + ATTRIBUTES + "; Max-Age=" + seconds
                + (secure ? "; Secure" : "");
    }

    static String expired(LoginFlow.Place place) {
        return of(place, "", 0);
    }

    /** Null without one; of two one was planted, and nobody can tell which. */
    static @Nullable String in(HttpHeaders headers, String frontEnd, boolean secure) {
        List<String> values = CookieHeader.valuesOf(headers, name(frontEnd, secure));
        return values.size() == 1 ? values.get(0) : null;
    }

    /** A session's cookie has no dot in its name. */
    private static String name(String frontEnd, boolean secure) {
        return (secure ? NAME : NAME_WITHOUT_TLS) + (frontEnd.isEmpty() ? "" : "." + frontEnd);
    }
}
