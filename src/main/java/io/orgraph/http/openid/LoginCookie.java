package io.orgraph.http.openid;

import io.micronaut.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cookie of a sign-in on its way. It is Lax, since it is a page of the provider's site that sends the browser back;
 * what is in it is encrypted.
 */
final class LoginCookie {
    static final String NAME = "__Host-orgraph-login";
    static final String NAME_WITHOUT_TLS = "orgraph-login-without-tls";

    private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";

    private LoginCookie() {}

    static String of(boolean secure, String value, long seconds) {
        return (secure ? NAME : NAME_WITHOUT_TLS) + "=" + value + ATTRIBUTES + "; Max-Age=" + seconds
                + (secure ? "; Secure" : "");
    }

    static String expired(boolean secure) {
        return of(secure, "", 0);
    }

    /** Null without one; of two one was planted, and nobody can tell which. */
    static @Nullable String in(HttpHeaders headers, boolean secure) {
        List<String> values = headers.getAll(HttpHeaders.COOKIE).stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .flatMap(pair -> value(pair, (secure ? NAME : NAME_WITHOUT_TLS) + "="))
                .toList();
        return values.size() == 1 ? values.get(0) : null;
    }

    private static Stream<String> value(String pair, String prefix) {
        return pair.startsWith(prefix) ? Stream.of(pair.substring(prefix.length())) : Stream.empty();
    }
}
