package io.orgraph.sandbox.kognitos;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.Reply;
import java.io.IOException;

/**
 * The response to a refused request: a google.rpc status and an HTTP status.
 *
 * <p>An exception, though it is no bug: an endpoint then reads as what it does when nothing is wrong. It has no stack
 * trace, so it costs no more than a value.
 */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final String text;
    private final String field;

    private Refused(int status, int code, String text, String field) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
        this.field = field;
    }

    /** An invalid parameter, path variable or body member, which the details name. */
    static Refused invalidArgument(String field, String text) {
        return new Refused(400, 3, text, field);
    }

    static Refused unauthenticated() {
        return new Refused(401, 16, "No valid access token in Authorization", "");
    }

    static Refused permissionDenied(String text) {
        return new Refused(403, 7, text, "");
    }

    static Refused notFound(String text) {
        return new Refused(404, 5, text, "");
    }

    static Refused unimplemented() {
        return new Refused(405, 12, "Method Not Allowed", "");
    }

    static Refused internal() {
        return new Refused(500, 13, "Something went wrong", "");
    }

    Reply reply() {
        JsonBody envelope = out -> {
            out.writeStartObject();
            Proto3Json.number(out, "code", code);
            Proto3Json.text(out, "message", text);
            if (!field.isEmpty()) {
                writeDetails(out);
            }
            out.writeEndObject();
        };
        return Reply.json(status, "application/json", envelope);
    }

    private void writeDetails(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("details");
        out.writeStartObject();
        out.writeStringField("@type", "type.googleapis.com/google.rpc.BadRequest");
        out.writeArrayFieldStart("field_violations");
        out.writeStartObject();
        out.writeStringField("field", field);
        out.writeStringField("description", text);
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
    }
}
