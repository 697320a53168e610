package io.orgraph.http.response;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.orgraph.failure.Code;
import io.orgraph.failure.ProtocolCode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a request was refused: the status and its headers, a code for programs, and a message that says what to do next. It
 * never contains text of the request, of an exception or of the framework.
 *
 * @param headers what the status asks for, such as Retry-After and WWW-Authenticate; may be empty
 */
public record Problem(HttpStatus status, Enum<?> code, String message, Map<String, String> headers) {
    /** The least number of seconds: by then a caller may retry, or there may be capacity. */
    private static final Map<String, String> SOON = Map.of(HttpHeaders.RETRY_AFTER, "1");

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
            "Content-Encoding is not supported: send the operation uncompressed",
            Map.of(HttpHeaders.ACCEPT_ENCODING, "identity"));
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
            "Cross-site request refused: send it from a page of this server, or of an origin that it allows");
    public static final Problem URL_TOO_LONG = new Problem(
            HttpStatus.REQUEST_URI_TOO_LONG,
            ProtocolCode.PAYLOAD_TOO_LARGE,
            "The URL is too long: send the operation by POST or QUERY");
    public static final Problem HEADERS_TOO_LARGE = new Problem(
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            ProtocolCode.PAYLOAD_TOO_LARGE,
            "The headers are too large: send smaller or fewer ones");
    public static final Problem SHARE = new Problem(
            HttpStatus.TOO_MANY_REQUESTS,
            Code.RATE_LIMITED,
            "Your share of concurrent operations is in use: wait for a response before sending more",
            SOON);
    public static final Problem INTERNAL =
            new Problem(HttpStatus.INTERNAL_SERVER_ERROR, Code.INTERNAL, Code.INTERNAL_MESSAGE);

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

    public Problem {
        headers = Map.copyOf(headers);
    }

    public Problem(HttpStatus status, Enum<?> code, String message) {
        this(status, code, message, Map.of());
    }

    /** The same problem with one header set. */
    public Problem with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Problem(status, code, message, more);
    }

    /** The caller's rate is exceeded; it may try again after that time. */
    public static Problem tooOften(Duration wait) {
        return of(HttpStatus.TOO_MANY_REQUESTS).with(HttpHeaders.RETRY_AFTER, inSeconds(wait));
    }

    /** In whole seconds, rounded up. */
    private static String inSeconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }

    public static Problem badRequest(String message) {
        return new Problem(HttpStatus.BAD_REQUEST, ProtocolCode.BAD_REQUEST, message);
    }

    /** It can be read, and is no GraphQL request. */
    public static Problem notWellFormed(String message) {
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, ProtocolCode.BAD_REQUEST, message);
    }

    public static Problem badInput(String message) {
        return new Problem(HttpStatus.BAD_REQUEST, Code.BAD_USER_INPUT, message);
    }

    public static Problem unauthenticated(String message) {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                Code.UNAUTHENTICATED,
                message,
                Map.of(HttpHeaders.WWW_AUTHENTICATE, "Orgraph-Credential"));
    }

    /** The problem for a status that the framework chose. */
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
