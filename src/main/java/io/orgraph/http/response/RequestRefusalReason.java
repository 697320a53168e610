package io.orgraph.http.response;

import io.micronaut.http.HttpStatus;
import io.orgraph.failure.ProtocolCode;
import java.util.Map;
import java.util.Set;

/**
 * Why a request was answered with an error outside of the engine, as metrics count it: few values, known beforehand.
 */
public enum RequestRefusalReason {
    /** 400, and the JSON could not be read. */
    BAD_JSON,
    /** 400 otherwise, and 422. */
    BAD_REQUEST,
    /** 401. */
    UNAUTHENTICATED,
    /** 403, for a page of another site. */
    FOREIGN_PAGE,
    /** 403, for a session's cookie without the proofs against CSRF. */
    CSRF,
    /** 403 otherwise. */
    FORBIDDEN,
    /** 404. */
    NOT_FOUND,
    /** 405. */
    METHOD_NOT_ALLOWED,
    /** 406. */
    NOT_ACCEPTABLE,
    /** 408. */
    TIMEOUT,
    /** 413. */
    TOO_LARGE,
    /** 414. */
    URL_TOO_LONG,
    /** 415. */
    MEDIA_TYPE,
    /** 421. */
    WRONG_HOST,
    /** 429. */
    RATE,
    /** 431. */
    HEADERS,
    /** 500. */
    INTERNAL,
    /** 503. */
    UNAVAILABLE,
    /** Another status, which the framework chose. */
    OTHER;

    private static final Set<Enum<?>> FORGEABLE =
            Set.of(ProtocolCode.CSRF_FOREIGN_ORIGIN, ProtocolCode.CSRF_HEADER_MISSING, ProtocolCode.CSRF_NOT_JSON);

    private static final Map<HttpStatus, RequestRefusalReason> BY_STATUS = Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, BAD_REQUEST),
            Map.entry(HttpStatus.UNPROCESSABLE_ENTITY, BAD_REQUEST),
            Map.entry(HttpStatus.UNAUTHORIZED, UNAUTHENTICATED),
            Map.entry(HttpStatus.FORBIDDEN, FORBIDDEN),
            Map.entry(HttpStatus.NOT_FOUND, NOT_FOUND),
            Map.entry(HttpStatus.METHOD_NOT_ALLOWED, METHOD_NOT_ALLOWED),
            Map.entry(HttpStatus.NOT_ACCEPTABLE, NOT_ACCEPTABLE),
            Map.entry(HttpStatus.REQUEST_TIMEOUT, TIMEOUT),
            Map.entry(HttpStatus.REQUEST_ENTITY_TOO_LARGE, TOO_LARGE),
            Map.entry(HttpStatus.REQUEST_URI_TOO_LONG, URL_TOO_LONG),
            Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, MEDIA_TYPE),
            Map.entry(HttpStatus.MISDIRECTED_REQUEST, WRONG_HOST),
            Map.entry(HttpStatus.TOO_MANY_REQUESTS, RATE),
            Map.entry(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, HEADERS),
            Map.entry(HttpStatus.INTERNAL_SERVER_ERROR, INTERNAL),
            Map.entry(HttpStatus.SERVICE_UNAVAILABLE, UNAVAILABLE));

    static RequestRefusalReason of(Problem problem) {
        if (problem.equals(Problem.BROKEN_JSON)) {
            return BAD_JSON;
        }
        if (FORGEABLE.contains(problem.code())) {
            return CSRF;
        }
        return problem.equals(Problem.FOREIGN_PAGE) ? FOREIGN_PAGE : BY_STATUS.getOrDefault(problem.status(), OTHER);
    }
}
