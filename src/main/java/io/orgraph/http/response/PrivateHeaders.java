package io.orgraph.http.response;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.netty.util.AsciiString;

/**
 * Headers that keep caches from storing a response to one caller, or showing it to another. They are of every response, and so
 * they are encoded here once.
 */
public final class PrivateHeaders {
    public static final String VARIES = "Accept, Authorization, Cookie, Origin";

    private static final CharSequence CACHE_CONTROL = AsciiString.cached(HttpHeaders.CACHE_CONTROL);
    private static final CharSequence NO_STORE = AsciiString.cached("no-store");
    private static final CharSequence VARY = AsciiString.cached(HttpHeaders.VARY);
    private static final CharSequence VARY_BY = AsciiString.cached(VARIES);
    private static final CharSequence CONTENT_TYPE_OPTIONS = AsciiString.cached("X-Content-Type-Options");
    private static final CharSequence NO_SNIFFING = AsciiString.cached("nosniff");

    private PrivateHeaders() {}

    public static void putOn(MutableHttpResponse<?> answer) {
        MutableHttpHeaders headers = answer.getHeaders();
        headers.set(CACHE_CONTROL, NO_STORE);
        headers.set(VARY, VARY_BY);
        headers.set(CONTENT_TYPE_OPTIONS, NO_SNIFFING);
    }
}
