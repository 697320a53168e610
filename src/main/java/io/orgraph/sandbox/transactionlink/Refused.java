package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.Reply;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The response to a refused request.
 *
 * <p>An exception, though it is no bug: an endpoint then reads as what it does when nothing is wrong. It has no stack
 * trace, so it costs no more than a value.
 */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String text;

    private Refused(int status, String code, String text) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
    }

    static Refused badRequest(String text) {
        return new Refused(400, "BAD_REQUEST", text);
    }

    static Refused unauthorized() {
        return new Refused(401, "UNAUTHORIZED", "No valid organization token in Authorization");
    }

    static Refused forbidden(String text) {
        return new Refused(403, "FORBIDDEN", text);
    }

    static Refused notFound(String thing) {
        return new Refused(404, thing + "_NOT_FOUND", "There is no such thing here");
    }

    static Refused methodNotAllowed() {
        return new Refused(405, "METHOD_NOT_ALLOWED", "This path does not take that method");
    }

    static Refused conflict(String code, String text) {
        return new Refused(409, code, text);
    }

    static Refused internalError() {
        return new Refused(500, "INTERNAL_SERVER_ERROR", "Something went wrong");
    }

    /** The error envelope, with a unique fingerprint. */
    Reply reply() {
        var random = ThreadLocalRandom.current();
        var fingerprint = new UUID(random.nextLong(), random.nextLong());
        JsonBody envelope = out -> {
            out.writeStartObject();
            out.writeStringField("fingerprint", fingerprint.toString());
            out.writeArrayFieldStart("errors");
            out.writeStartObject();
            out.writeStringField("code", code);
            out.writeStringField("message", text);
            out.writeEndObject();
            out.writeEndArray();
            out.writeEndObject();
        };
        return Reply.json(status, "application/json", envelope);
    }
}
