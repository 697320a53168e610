package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.orgraph.failure.ProtocolCode;
import io.orgraph.http.response.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSRF prevention for requests with a session's cookie, which a browser sends unasked. Three proofs together: a header
 * that only a script sends, a body of JSON, and an origin that is this server's own or listed. Every route asks for them
 * but those listed here, which use no cookie. A cookie of any front end asks for them, the one of another too.
 */
@Singleton
public final class CsrfCheck {
    public static final String HEADER = "Orgraph-CSRF";

    public static final Problem NO_HEADER = refused(
            ProtocolCode.CSRF_HEADER_MISSING, "send the header " + HEADER + ": 1 with each request of a session");
    public static final Problem NOT_JSON = refused(
            ProtocolCode.CSRF_NOT_JSON, "send the body of a session's request as Content-Type: application/json");
    public static final Problem FOREIGN_ORIGIN = refused(
            ProtocolCode.CSRF_FOREIGN_ORIGIN,
            "send a session's request from a page of this server, or of an origin that it allows");

    /**
     * What a browser loads for a page, what a monitor asks for, and where a browser goes to sign in with a provider and
     * comes back from it: that is bound to the browser by a cookie and a state of its own.
     */
    private static final Pattern WITHOUT_COOKIE = Pattern.compile(
            "/|/graphiql(/|/assets/.*)?|/app(/.*)?|/health(/.*)?|/prometheus|/session/(login|callback|signed-out)");

    /** A provider sends it, from its own server: which sessions end is said by a token that it has signed, and by no cookie. */
    private static final String BACK_CHANNEL_LOGOUT = "/session/back-channel-logout";

    /** Here the header is needed without a cookie too, so that no page can sign a browser in to another account. */
    public static final String SIGN_IN = "/session";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern JSON =
            Pattern.compile("application/json(?:\\s*;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    private final CrossSiteCheck origins;
    private final FrontEnds frontEnds;

    CsrfCheck(CrossSiteCheck origins, FrontEnds frontEnds) {
        this.origins = origins;
        this.frontEnds = frontEnds;
    }

    /** Null where the request has no cookie of a session, or all proofs. */
    @Nullable Problem problemWith(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        boolean signsIn = request.getPath().equals(SIGN_IN);
        if ((!hasCookie(headers) && !signsIn) || needsNone(request)) {
            return null;
        }
        if (!isPreflight(request) && !headers.getAll(HEADER).equals(List.of("1"))) {
            return NO_HEADER;
        }
        return signsIn && isSilent(headers) ? null : unlessShown(request);
    }

    private @Nullable Problem unlessShown(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        if (!origins.isShownToBeAllowed(request)) {
            return FOREIGN_ORIGIN;
        }
        return hasBody(request) && !isJson(headers) ? NOT_JSON : null;
    }

    /** A program without cookies says nothing of an origin; a browser always does where it sends a session's cookie. */
    private boolean isSilent(HttpHeaders headers) {
        return !hasCookie(headers) && !headers.contains(HttpHeaders.ORIGIN);
    }

    /** It never has a cookie, and asks whether the header may be sent. */
    private boolean isPreflight(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.OPTIONS && !hasCookie(request.getHeaders());
    }

    private boolean hasCookie(HttpHeaders headers) {
        return headers.contains(HttpHeaders.COOKIE)
                && frontEnds.all().stream()
                        .anyMatch(one -> !one.cookie().valuesIn(headers).isEmpty());
    }

    private static boolean needsNone(HttpRequest<?> request) {
        return READS.contains(request.getMethod())
                ? WITHOUT_COOKIE.matcher(request.getPath()).matches()
                : request.getMethod() == HttpMethod.POST && request.getPath().equals(BACK_CHANNEL_LOGOUT);
    }

    /** Whatever is neither a read nor a deletion nor a preflight has one, an empty one too. */
    private boolean hasBody(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        boolean bodiless =
                READS.contains(request.getMethod()) || request.getMethod() == HttpMethod.DELETE || isPreflight(request);
        return !bodiless
                || headers.contains(HttpHeaders.CONTENT_TYPE)
                || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Whether the body is said to be JSON in UTF-8, once. */
    public static boolean isJson(HttpHeaders headers) {
        List<String> types = headers.getAll(HttpHeaders.CONTENT_TYPE);
        return types.size() == 1 && JSON.matcher(types.get(0).strip()).matches();
    }

    private static Problem refused(ProtocolCode code, String remedy) {
        return new Problem(HttpStatus.FORBIDDEN, code, "Refused as a possible cross-site request: " + remedy);
    }
}
