package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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

    private final FrontEnds frontEnds;

    public CrossSiteCheck(FrontEnds frontEnds) {
        this.frontEnds = frontEnds;
    }

    /**
     * The origin decides where the browser sends it, as for each request by a script of another origin. Otherwise
     * Sec-Fetch-Site does: for the URL of an image there is no origin.
     */
    public boolean isCrossSite(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        if (headers.contains(HttpHeaders.ORIGIN)) {
            return isOfForeignOrigin(request);
        }
        String site = headers.get(SITE);
        return site != null && !OWN.contains(site);
    }

    /** Whether the browser itself says that the page is of this server, or of an allowed origin; silence is not enough. */
    boolean isShownToBeAllowed(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        return headers.contains(HttpHeaders.ORIGIN)
                ? !isOfForeignOrigin(request)
                : headers.getAll(SITE).equals(List.of("same-origin"));
    }

    /** Whether it names an origin that is neither this server's own nor allowed. */
    boolean isOfForeignOrigin(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        return headers.contains(HttpHeaders.ORIGIN) && !isOwn(headers) && allowedOrigin(request) == null;
    }

    /** The origin of another server's page that may call the request's front end; null for any other request. */
    @Nullable String allowedOrigin(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        if (!headers.contains(HttpHeaders.ORIGIN)) {
            return null;
        }
        List<String> origins = headers.getAll(HttpHeaders.ORIGIN);
        return origins.size() == 1 && frontEnds.of(request).origins().include(origins.get(0)) ? origins.get(0) : null;
    }

    private static boolean isOwn(HttpHeaders headers) {
        List<String> origins = headers.getAll(HttpHeaders.ORIGIN);
        String host = headers.get(HttpHeaders.HOST);
        return origins.size() == 1
                && (origins.get(0).equals("https://" + host) || origins.get(0).equals("http://" + host));
    }
}
