package io.orgraph.contract;

import io.orgraph.failure.Code;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An upstream that does not do what it should, and what that is to its callers. */
@SuppressWarnings("ImmutableEnumChecker") // Nobody changes the headers of an answer.
enum UpstreamFault {
    BAD_REQUEST(Answered.json(400, Texts.JSON), Code.BAD_USER_INPUT, false),
    PAYMENT_REQUIRED(Answered.json(402, Texts.JSON), Code.PAYMENT_REQUIRED, false),
    FORBIDDEN(Answered.json(403, Texts.JSON), Code.FORBIDDEN, false),
    CONFLICT(Answered.json(409, Texts.JSON), Code.CONFLICT, false),
    UNPROCESSABLE(Answered.json(422, Texts.JSON), Code.BAD_USER_INPUT, false),
    TOO_MANY_REQUESTS(Answered.json(429, Texts.JSON).with("Retry-After", "7"), Code.RATE_LIMITED, true),
    SERVER_ERROR(Answered.json(500, Texts.JSON), Code.UPSTREAM_UNAVAILABLE, true),
    BAD_GATEWAY(Answered.of(502, "text/html", Texts.HTML), Code.UPSTREAM_UNAVAILABLE, true),
    GATEWAY_TIMEOUT(Answered.of(504, "text/html", Texts.HTML), Code.UPSTREAM_TIMEOUT, true),
    HTML_WITH_200(Answered.of(200, "text/html", Texts.HTML), Code.UPSTREAM_BAD_RESPONSE, false),
    HTML_CALLED_JSON(Answered.json(200, Texts.HTML), Code.UPSTREAM_BAD_RESPONSE, false),
    BROKEN_JSON(Answered.json(200, "{\"id\": \"" + Texts.SECRET), Code.UPSTREAM_BAD_RESPONSE, false),
    JSON_OF_ANOTHER_KIND(Answered.json(200, '"' + Texts.SECRET + '"'), Code.UPSTREAM_BAD_RESPONSE, false),
    NULL(Answered.json(200, "null"), Code.UPSTREAM_BAD_RESPONSE, false),
    NOTHING(Answered.json(200, ""), Code.UPSTREAM_BAD_RESPONSE, false),
    BROKEN_OFF(Answered.json(200, Texts.JSON).brokenOff(), Code.UPSTREAM_UNAVAILABLE, true);

    private final Answered answered;
    private final Code code;
    private final boolean retryable;

    UpstreamFault(Answered answered, Code code, boolean retryable) {
        this.answered = answered;
        this.code = code;
        this.retryable = retryable;
    }

    Answered answered() {
        return answered;
    }

    Code code() {
        return code;
    }

    boolean retryable() {
        return retryable;
    }

    @Nullable Duration retryAfter() {
        return this == TOO_MANY_REQUESTS ? Duration.ofSeconds(7) : null;
    }

    /** What an upstream says when something is wrong, in the words of all kinds at once. */
    static final class Texts {
        static final String SECRET = "table-users-row-17";
        static final String JSON = """
                {"message": "%1$s", "error": "%1$s", "details": [{"@type": "%1$s"}],
                 "errors": [{"code": "%1$s", "message": "%1$s"}]}""".formatted(SECRET);
        static final String HTML = "<html><body>" + SECRET + "</body></html>";

        private Texts() {}
    }
}
