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
            "Accept application/graphql-response+json or application/json: nothing else is served here");
    public static final Problem NOT_JSON = new Problem(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            ProtocolCode.UNSUPPORTED_MEDIA_TYPE,
            "Send the operation as Content-Type: application/json, with no charset but utf-8");
    public static final Problem COMPRESSED = new Problem(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            ProtocolCode.UNSUPPORTED_MEDIA_TYPE,
            "Send the operation as it is, without a Content-Encoding: nothing is unpacked here");
    public static final Problem BROKEN_JSON =
            badRequest("The JSON cannot be read: it has to be complete and UTF-8, name each"
                    + " key once, nest at most 50 deep, and hold no number of more than 100 digits");
    public static final Problem UNREADABLE_ADDRESS =
            badRequest("The address of the request cannot be read: percent-encode what"
                    + " cannot stand in a URL as it is, such as braces and a percent sign");
    public static final Problem WRONG_HOST = new Problem(
            HttpStatus.MISDIRECTED_REQUEST,
            Code.FORBIDDEN,
            "This server lends its credentials on this machine alone: ask it as localhost or 127.0.0.1");
    public static final Problem FOREIGN_PAGE = new Problem(
            HttpStatus.FORBIDDEN,
            Code.FORBIDDEN,
            "A page of another site asks: a browser may ask from pages of this server alone, or by POST of JSON");
    public static final Problem SHARE = new Problem(
            HttpStatus.TOO_MANY_REQUESTS,
            Code.RATE_LIMITED,
            "You have your share of the operations under way: wait for an answer before you ask for more",
            SOON);
    public static final Problem INTERNAL = new Problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            Code.INTERNAL,
            "Something is wrong with this service: report it with the request id");

    private static final Map<HttpStatus, Problem> USUAL = Stream.of(
                    NOT_ACCEPTABLE,
                    NOT_JSON,
                    INTERNAL,
                    WRONG_HOST,
                    unauthenticated("Say who asks: send a credential with the request"),
                    new Problem(
                            HttpStatus.FORBIDDEN, Code.FORBIDDEN, "This is not allowed to you, or not from that page"),
                    new Problem(
                            HttpStatus.NOT_FOUND, Code.NOT_FOUND, "Nothing is served here: look at the address again"),
                    new Problem(
                            HttpStatus.METHOD_NOT_ALLOWED,
                            ProtocolCode.METHOD_NOT_ALLOWED,
                            "Use a method that the Allow header names"),
                    new Problem(
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                            ProtocolCode.PAYLOAD_TOO_LARGE,
                            "The request is too large: ask for less at once"),
                    new Problem(
                            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                            ProtocolCode.PAYLOAD_TOO_LARGE,
                            "The request has too many headers: send fewer"),
                    new Problem(
                            HttpStatus.REQUEST_TIMEOUT,
                            ProtocolCode.REQUEST_TIMEOUT,
                            "The request did not arrive in time: send it at once"),
                    new Problem(
                            HttpStatus.TOO_MANY_REQUESTS,
                            Code.RATE_LIMITED,
                            "There are too many requests: wait a while",
                            SOON),
                    new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            Code.OVERLOADED,
                            "There is too much to do: try again later",
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
                ? new Problem(status, ProtocolCode.BAD_REQUEST, "The request is not one that can be read here")
                : new Problem(status, INTERNAL.code(), INTERNAL.message());
    }
}
