package io.orgraph.sandbox.tours;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key that somebody made; it never tells itself again. Only the API's lock guards what changes. */
final class ApiKey implements JsonBody {
    private static final int SHOWN = 13;

    /**
     * What never changes.
     *
     * @param key itself
     * @param expires null for never
     */
    record Origin(
            String id,
            String name,
            String key,
            Instant created,
            @Nullable Instant expires) {}

    private final Origin origin;
    private @Nullable Instant lastUsed;
    private String status = "active";

    ApiKey(Origin origin) {
        this.origin = origin;
    }

    Origin origin() {
        return origin;
    }

    void wasUsed(Instant at) {
        lastUsed = at;
    }

    void turn(String newStatus) {
        status = newStatus;
    }

    /** With the key itself, which is told once. */
    JsonBody withKey() {
        return out -> {
            out.writeStartObject();
            writeFields(out);
            out.writeStringField("key", origin.key());
            out.writeEndObject();
        };
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeFields(out);
        out.writeEndObject();
    }

    private void writeFields(JsonGenerator out) throws IOException {
        out.writeStringField("id", origin.id());
        out.writeStringField("name", origin.name());
        out.writeStringField("keyPrefix", origin.key().substring(0, SHOWN));
        out.writeStringField("status", status);
        out.writeStringField("createdAt", origin.created().toString());
        out.writeStringField("lastUsedAt", lastUsed == null ? null : lastUsed.toString());
        out.writeStringField(
                "expiresAt", origin.expires() == null ? null : origin.expires().toString());
    }
}
