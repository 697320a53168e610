package io.orgraph.sandbox.tours;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.JsonText;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an organization's audit log.
 *
 * @param userId the actor; null for none, such as for an expired invitation
 * @param action the type of resource, a dot and a verb
 * @param resourceId the affected resource
 * @param state the resource before and after
 */
record AuditEntry(
        String id,
        @Nullable String userId,
        String action,
        String resourceId,
        State state,
        Instant at,
        @Nullable String ip)
        implements JsonBody {

    /** A resource before and after, as JSON text; null before its creation and after its removal. */
    record State(@Nullable String before, @Nullable String after) {
        static State of(@Nullable JsonBody before, @Nullable JsonBody after) {
            return new State(before == null ? null : JsonText.of(before), after == null ? null : JsonText.of(after));
        }
    }

    String resourceType() {
        return action.substring(0, action.indexOf('.'));
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id);
        out.writeStringField("userId", userId);
        out.writeStringField("action", action);
        out.writeStringField("resourceType", resourceType());
        out.writeStringField("resourceId", resourceId);
        write(out, "before", state.before());
        write(out, "after", state.after());
        out.writeStringField("createdAt", at.toString());
        out.writeStringField("ip", ip);
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, String field, @Nullable String json) throws IOException {
        out.writeFieldName(field);
        out.writeRawValue(json == null ? "null" : json);
    }
}
