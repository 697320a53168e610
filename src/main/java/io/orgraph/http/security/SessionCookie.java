package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.regex.Pattern;

/** The cookie of a front end's sessions, by its two names; every other cookie is ignored. */
public final class SessionCookie {
    private static final String PREFIX = "__Host-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{1,64}");
    private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Strict";

    /** Of a deployment that names no front end. */
    public static final SessionCookie DEFAULT = new SessionCookie(PREFIX + "orgraph");

    private final String name;
    private final String nameWithoutTls;

    /**
     * Throws IllegalArgumentException that names the component.
     *
     * @param name by its prefix the browser takes it over TLS alone, for this host and all its paths, so that no other
     *     host can plant it
     */
    public SessionCookie(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("cookie: it is " + PREFIX + " and at most 64 of A-Z, a-z, 0-9, _ and -");
        }
        this.name = name;
        this.nameWithoutTls = name.substring(PREFIX.length()) + "-without-tls";
    }

    /** The usual one of a front end. */
    public static SessionCookie ofFrontEnd(String frontEnd) {
        return new SessionCookie(DEFAULT.name + "-" + frontEnd);
    }

    public String name() {
        return name;
    }

    /** The values under both names, in whatever order: of more than one, one is not this server's. */
    public List<String> valuesIn(HttpHeaders headers) {
        return CookieHeader.valuesOf(headers, name, nameWithoutTls);
    }

    /** Whether the cookie is of the form that this server would set on the connection. */
    public boolean isAcceptable(HttpRequest<?> request) {
        return isWithoutTls(request)
                || CookieHeader.valuesOf(request.getHeaders(), nameWithoutTls).isEmpty();
    }

    /** The header that sets it; no script can read it, and no page of another site has it sent. */
    public String of(HttpRequest<?> request, String value) {
        return isWithoutTls(request)
                ? nameWithoutTls + "=" + value + ATTRIBUTES
                : name + "=" + value + ATTRIBUTES + "; Secure";
    }

    public String expired(HttpRequest<?> request) {
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
}
