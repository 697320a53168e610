package io.orgraph.contract;

import io.orgraph.failure.Code;
import io.orgraph.testkit.ScriptedResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An upstream that does not do what it should, and what that is to its callers. */
@SuppressWarnings("ImmutableEnumChecker") // Nobody changes the headers of an answer.
enum UpstreamFault {
    BAD_REQUEST(ScriptedResponse.json(400, Texts.JSON), Code.BAD_USER_INPUT, false),
    PAYMENT_REQUIRED(ScriptedResponse.json(402, Texts.JSON), Code.PAYMENT_REQUIRED, false),
    FORBIDDEN(ScriptedResponse.json(403, Texts.JSON), Code.FORBIDDEN, false),
    CONFLICT(ScriptedResponse.json(409, Texts.JSON), Code.CONFLICT, false),
    UNPROCESSABLE(ScriptedResponse.json(422, Texts.JSON), Code.BAD_USER_INPUT, false),
    TOO_MANY_REQUESTS(ScriptedResponse.json(429, Texts.JSON).with("Retry-After", "7"), Code.RATE_LIMITED, true),
    SERVER_ERROR(ScriptedResponse.json(500, Texts.JSON), Code.UPSTREAM_UNAVAILABLE, true),
    BAD_GATEWAY(ScriptedResponse.of(502, "text/html", Texts.HTML), Code.UPSTREAM_UNAVAILABLE, true),
    GATEWAY_TIMEOUT(ScriptedResponse.of(504, "text/html", Texts.HTML), Code.UPSTREAM_TIMEOUT, true),
    HTML_WITH_200(ScriptedResponse.of(200, "text/html", Texts.HTML), Code.UPSTREAM_BAD_RESPONSE, false),
    HTML_CALLED_JSON(ScriptedResponse.json(200, Texts.HTML), Code.UPSTREAM_BAD_RESPONSE, false),
    BROKEN_JSON(ScriptedResponse.json(200, "{\"id\": \"" + Texts.SECRET), Code.UPSTREAM_BAD_RESPONSE, false),
    JSON_OF_ANOTHER_KIND(ScriptedResponse.json(200, '"' + Texts.SECRET + '"'), Code.UPSTREAM_BAD_RESPONSE, false),
    NULL(ScriptedResponse.json(200, "null"), Code.UPSTREAM_BAD_RESPONSE, false),
    NOTHING(ScriptedResponse.json(200, ""), Code.UPSTREAM_BAD_RESPONSE, false),
    BROKEN_OFF(ScriptedResponse.json(200, Texts.JSON).brokenOff(), Code.UPSTREAM_UNAVAILABLE, true);

    private final ScriptedResponse answered;
    private final Code code;
    private final boolean retryable;

    UpstreamFault(ScriptedResponse answered, Code code, boolean retryable) {
        this.answered = answered;
        this.code = code;
        this.retryable = retryable;
    }

    ScriptedResponse answered() {
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
        /** Nothing of a code's form, so that it is told as no code either. */
        static final String SECRET = "table users, row 17";

        static final String JSON = """
                {"message": "%1$s", "error": "%1$s", "details": [{"@type": "%1$s"}],
                 "errors": [{"code": "%1$s", "message": "%1$s"}]}""".formatted(SECRET);
        static final String HTML = "<html><body>" + SECRET + "</body></html>";

        private Texts() {}
    }
}
