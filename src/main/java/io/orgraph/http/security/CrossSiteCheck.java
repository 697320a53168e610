package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import java.util.List;

/**
 * Requests that a browser makes for a page of another site without asking first, such as for the address of an image. The
 * page could not read the answer, but the sources would be called.
 */
public final class CrossSiteCheck {
    private static final List<String> OWN = List.of("same-origin", "none");

    private CrossSiteCheck() {}

    public static boolean ask(HttpHeaders headers) {
        String site = headers.get("Sec-Fetch-Site");
        return site == null ? isOfAnotherOrigin(headers) : !OWN.contains(site);
    }

    /** For browsers that do not say where a page is from: they name its origin when it fetches from another one. */
    private static boolean isOfAnotherOrigin(HttpHeaders headers) {
        String origin = headers.get(HttpHeaders.ORIGIN);
        return origin != null && !origin.endsWith("://" + headers.get(HttpHeaders.HOST));
    }
}
