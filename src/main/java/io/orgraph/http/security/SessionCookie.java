package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The cookie of a session, by its two names; every other cookie is ignored. */
public final class SessionCookie {
    /** The browser takes it over TLS alone, for this host and all its paths, so that no other host can plant it. */
    public static final String NAME = "__Host-orgraph";
    /** For development without TLS on this machine. */
    public static final String NAME_WITHOUT_TLS = "orgraph-without-tls";

    private SessionCookie() {}

    /** The values under both names, in whatever order: of more than one, one is not this server's. */
    public static List<String> valuesIn(HttpHeaders headers) {
        return headers.getAll(HttpHeaders.COOKIE).stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .flatMap(SessionCookie::value)
                .toList();
    }

    private static Stream<String> value(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals).strip();
        return name.equals(NAME) || name.equals(NAME_WITHOUT_TLS)
                ? Stream.of(equals < 0 ? "" : pair.substring(equals + 1).strip())
                : Stream.empty();
    }
}
