package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes cross-site requests: those that a browser sends for a page of another origin, unless that is allowed here.
 * The page could not read the response, but the sources would be called.
 */
@Singleton
public final class CrossSiteCheck {
    private static final String SITE = "Sec-Fetch-Site";
    private static final List<String> OWN = List.of("same-origin", "none");

    private final AllowedOrigins allowed;

    public CrossSiteCheck(AllowedOrigins allowed) {
        this.allowed = allowed;
    }

    /**
     * The origin decides where the browser sends it, as for each request by a script of another origin. Otherwise
     * Sec-Fetch-Site does: for the URL of an image there is no origin.
     */
    public boolean isCrossSite(HttpHeaders headers) {
        if (headers.contains(HttpHeaders.ORIGIN)) {
            return isOfForeignOrigin(headers);
        }
        String site = headers.get(SITE);
        return site != null && !OWN.contains(site);
    }

    /** Whether the browser itself says that the page is of this server, or of an allowed origin; silence is not enough. */
    boolean isShownToBeAllowed(HttpHeaders headers) {
        return headers.contains(HttpHeaders.ORIGIN)
                ? !isOfForeignOrigin(headers)
                : headers.getAll(SITE).equals(List.of("same-origin"));
    }

    /** Whether it names an origin that is neither this server's own nor allowed. */
    boolean isOfForeignOrigin(HttpHeaders headers) {
        return headers.contains(HttpHeaders.ORIGIN) && !isOwn(headers) && allowedOrigin(headers) == null;
    }

    /** The origin of another server's page that is allowed; null for any other request. */
    @Nullable String allowedOrigin(HttpHeaders headers) {
        List<String> origins = headers.getAll(HttpHeaders.ORIGIN);
        return origins.size() == 1 && allowed.include(origins.get(0)) ? origins.get(0) : null;
    }

    private static boolean isOwn(HttpHeaders headers) {
        List<String> origins = headers.getAll(HttpHeaders.ORIGIN);
        String host = headers.get(HttpHeaders.HOST);
        return origins.size() == 1
                && (origins.get(0).equals("https://" + host) || origins.get(0).equals("http://" + host));
    }
}
