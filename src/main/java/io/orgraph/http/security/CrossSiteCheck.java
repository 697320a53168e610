package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import java.util.List;

/**
 * Refuses cross-site request forgery (CSRF): requests that a browser sends for a page of another site without asking
 * first, such as for the URL of an image. The page could not read the response, but the sources would be called.
 */
public final class CrossSiteCheck {
    private static final List<String> OWN = List.of("same-origin", "none");

    private CrossSiteCheck() {}

    public static boolean ask(HttpHeaders headers) {
        String site = headers.get("Sec-Fetch-Site");
        return site == null ? isOfAnotherOrigin(headers) : !OWN.contains(site);
    }

    /** For browsers that do not send Sec-Fetch-Site: they send the page's origin with a cross-origin request. */
    private static boolean isOfAnotherOrigin(HttpHeaders headers) {
        String origin = headers.get(HttpHeaders.ORIGIN);
        return origin != null && !origin.endsWith("://" + headers.get(HttpHeaders.HOST));
    }
}
