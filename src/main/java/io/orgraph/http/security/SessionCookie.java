package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The cookie of a session, by its two names; every other cookie is ignored. */
public final class SessionCookie {
    /** The browser takes it over TLS alone, for this host and all its paths, so that no other host can plant it. */
    public static final String NAME = "__Host-orgraph";
    /** For development without TLS on this machine. */
    public static final String NAME_WITHOUT_TLS = "orgraph-without-tls";

    private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Strict";

    private SessionCookie() {}

    /** The values under both names, in whatever order: of more than one, one is not this server's. */
    public static List<String> valuesIn(HttpHeaders headers) {
        return headers.getAll(HttpHeaders.COOKIE).stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .flatMap(SessionCookie::value)
                .toList();
    }

    /** Whether the cookie is of the form that this server would set on the connection. */
    public static boolean isAcceptable(HttpRequest<?> request) {
        return isWithoutTls(request)
                || request.getHeaders().getAll(HttpHeaders.COOKIE).stream()
                        .noneMatch(header -> header.contains(NAME_WITHOUT_TLS));
    }

    /** The header that sets it; no script can read it, and no page of another site has it sent. */
    public static String of(HttpRequest<?> request, String value) {
        return isWithoutTls(request)
                ? NAME_WITHOUT_TLS + "=" + value + ATTRIBUTES
                : NAME + "=" + value + ATTRIBUTES + "; Secure";
    }

    public static String expired(HttpRequest<?> request) {
        return of(request, "") + "; Max-Age=0";
    }

    /** A page of this machine, which the browser has reached without TLS: a proxy with TLS shows in the page's origin. */
    private static boolean isWithoutTls(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        String host = headers.get(HttpHeaders.HOST);
        String origin = headers.get(HttpHeaders.ORIGIN);
        return !request.isSecure()
                && host != null
                && HostCheck.isLoopback(host)
                && (origin == null || origin.startsWith("http://"))
                && request.getRemoteAddress().getAddress().isLoopbackAddress();
    }

    private static Stream<String> value(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals).strip();
        return name.equals(NAME) || name.equals(NAME_WITHOUT_TLS)
                ? Stream.of(equals < 0 ? "" : pair.substring(equals + 1).strip())
                : Stream.empty();
    }
}
