package io.orgraph.http.response;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;

/** Headers that keep caches from storing a response to one caller, or showing it to another. */
public final class PrivateHeaders {
    public static final String VARIES = "Accept, Authorization, Cookie, Origin";

    private PrivateHeaders() {}

    public static void putOn(MutableHttpResponse<?> answer) {
        MutableHttpHeaders headers = answer.getHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.set(HttpHeaders.VARY, VARIES);
        headers.set("X-Content-Type-Options", "nosniff");
    }
}
