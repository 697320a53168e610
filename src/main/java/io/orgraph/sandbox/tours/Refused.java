package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.Reply;

/**
 * The response to a refused request.
 *
 * <p>An exception, though it is no bug: an endpoint then reads as what it does when nothing is wrong. It has no stack
 * trace, so it costs no more than a value.
 */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String text;
    private final String reason;

    private Refused(int status, String text, String reason) {
        super(text, null, false, false);
        this.status = status;
        this.text = text;
        this.reason = reason;
    }

    static Refused badRequest(String text) {
        return new Refused(400, text, "");
    }

    static Refused unauthorized() {
        return new Refused(401, "Neither a valid key nor a valid session", "");
    }

    static Refused paymentRequired(String reason) {
        return new Refused(402, "The subscription does not cover changes", reason);
    }

    static Refused forbidden(String text) {
        return new Refused(403, text, "");
    }

    static Refused notFound(String thing) {
        return new Refused(404, thing + " not found", "");
    }

    static Refused methodNotAllowed() {
        return new Refused(405, "Method not allowed", "");
    }

    static Refused conflict(String text) {
        return new Refused(409, text, "");
    }

    /** A well-formed request with an invalid value. */
    static Refused unprocessable(String text) {
        return new Refused(422, text, "");
    }

    static Refused internalError() {
        return new Refused(500, "Something went wrong", "");
    }

    Reply reply() {
        JsonBody envelope = out -> {
            out.writeStartObject();
            out.writeStringField("error", text);
            if (!reason.isEmpty()) {
                out.writeStringField("reason", reason);
            }
            out.writeEndObject();
        };
        return Reply.json(status, "application/json", envelope);
    }
}
