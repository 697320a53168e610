package io.orgraph.http.response;

import io.micronaut.http.HttpStatus;
import io.orgraph.failure.Code;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not carried out: the status, a code for programs, and a message of ours that says what to do. It
 * never holds a text of the request, of an exception or of the framework.
 *
 * @param retryAfter by when to try again; null where it is of no use, or nobody knows
 */
public record Problem(
        HttpStatus status,
        Enum<?> code,
        String message,
        @Nullable Duration retryAfter) {
    /** The least that can be said in seconds: by then a caller may ask again, or there may be room. */
    private static final Duration SOON = Duration.ofSeconds(1);

    public static final Problem NOT_ACCEPTABLE = new Problem(
            HttpStatus.NOT_ACCEPTABLE,
            ProtocolCode.NOT_ACCEPTABLE,
            "Not acceptable: accept application/graphql-response+json or application/json");
    public static final Problem NOT_JSON = new Problem(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            ProtocolCode.UNSUPPORTED_MEDIA_TYPE,
            "Unsupported media type: send the operation as Content-Type: application/json, with no charset other than utf-8");
    public static final Problem COMPRESSED = new Problem(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            ProtocolCode.UNSUPPORTED_MEDIA_TYPE,
            "Content-Encoding is not supported: send the operation uncompressed");
    public static final Problem BROKEN_JSON =
            badRequest("Invalid JSON: it must be complete and UTF-8, with no duplicate"
                    + " keys, at most 50 levels of nesting and no number of more than 100 digits");
    public static final Problem UNREADABLE_ADDRESS = badRequest(
            "Invalid request URL: percent-encode" + " reserved characters such as braces and the percent sign");
    public static final Problem WRONG_HOST = new Problem(
            HttpStatus.MISDIRECTED_REQUEST,
            Code.FORBIDDEN,
            "Wrong host: this server accepts local requests only, as localhost or 127.0.0.1");
    public static final Problem FOREIGN_PAGE = new Problem(
            HttpStatus.FORBIDDEN,
            Code.FORBIDDEN,
            "Cross-site request refused: send a POST with JSON, or a request from a page of this server");
    public static final Problem SHARE = new Problem(
            HttpStatus.TOO_MANY_REQUESTS,
            Code.RATE_LIMITED,
            "Your share of concurrent operations is in use: wait for a response before sending more",
            SOON);
    public static final Problem INTERNAL = new Problem(
            HttpStatus.INTERNAL_SERVER_ERROR, Code.INTERNAL, "Internal error: report it with the request id");

    private static final Map<HttpStatus, Problem> USUAL = Stream.of(
                    NOT_ACCEPTABLE,
                    NOT_JSON,
                    INTERNAL,
                    WRONG_HOST,
                    unauthenticated("Authentication required: send a credential with the request"),
                    new Problem(
                            HttpStatus.FORBIDDEN,
                            Code.FORBIDDEN,
                            "You are not allowed to do this, or not from this page"),
                    new Problem(HttpStatus.NOT_FOUND, Code.NOT_FOUND, "Not found: check the URL"),
                    new Problem(
                            HttpStatus.METHOD_NOT_ALLOWED,
                            ProtocolCode.METHOD_NOT_ALLOWED,
                            "Method not allowed: use a method listed in the Allow header"),
                    new Problem(
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                            ProtocolCode.PAYLOAD_TOO_LARGE,
                            "The request is too large: send a smaller one"),
                    new Problem(
                            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                            ProtocolCode.PAYLOAD_TOO_LARGE,
                            "The request has too many headers: send fewer"),
                    new Problem(
                            HttpStatus.REQUEST_TIMEOUT,
                            ProtocolCode.REQUEST_TIMEOUT,
                            "The request did not arrive in time: send it without pauses"),
                    new Problem(
                            HttpStatus.TOO_MANY_REQUESTS,
                            Code.RATE_LIMITED,
                            "Too many requests: wait before trying again",
                            SOON),
                    new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            Code.OVERLOADED,
                            "The server is overloaded: try again later",
                            SOON))
            .collect(Collectors.toUnmodifiableMap(Problem::status, Function.identity()));

    public Problem(HttpStatus status, Enum<?> code, String message) {
        this(status, code, message, null);
    }

    /** Too many requests, or too dear ones, until then. */
    public static Problem tooOften(Duration wait) {
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                Code.RATE_LIMITED,
                of(HttpStatus.TOO_MANY_REQUESTS).message(),
                wait);
    }

    /** In whole seconds, rounded up. */
    @Nullable String secondsToWait() {
        return retryAfter == null
                ? null
                : Long.toString(Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds()));
    }

    public static Problem badRequest(String message) {
        return new Problem(HttpStatus.BAD_REQUEST, ProtocolCode.BAD_REQUEST, message);
    }

    public static Problem badInput(String message) {
        return new Problem(HttpStatus.BAD_REQUEST, Code.BAD_USER_INPUT, message);
    }

    public static Problem unauthenticated(String message) {
        return new Problem(HttpStatus.UNAUTHORIZED, Code.UNAUTHENTICATED, message);
    }

    /** What to say to a status that the framework chose. */
    public static Problem of(HttpStatus status) {
        Problem usual = USUAL.get(status);
        return usual == null ? ofOther(status) : usual;
    }

    private static Problem ofOther(HttpStatus status) {
        return status.getCode() < 500
                ? new Problem(status, ProtocolCode.BAD_REQUEST, "Bad request: the server cannot read it")
                : new Problem(status, INTERNAL.code(), INTERNAL.message());
    }
}
