package io.orgraph.sandbox.transactionlink;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to the organization.
 *
 * @param id of the enrollment
 * @param email in lower case
 * @param status its state
 * @param lastSent time of the last mail; null, and omitted, if none was sent
 * @param asked the other members of the request: the role's id, and optionally first name, last name and title
 */
record Enrollment(
        UUID id, String email, Status status, @Nullable Instant lastSent, Map<String, String> asked)
        implements JsonBody {

    /** The state of an enrollment. */
    enum Status {
        PENDING,
        ACCEPTED,
        EXPIRED,
        CANCELLED
    }

    /** Keeps a copy. */
    Enrollment {
        asked = Map.copyOf(asked);
    }

    /** The same, valid again and mailed at that time. */
    Enrollment sent(Instant at) {
        return new Enrollment(id, email, Status.PENDING, at, asked);
    }

    /** The same, no longer valid. */
    Enrollment cancelled() {
        return new Enrollment(id, email, Status.CANCELLED, lastSent, asked);
    }

    boolean isPending() {
        return status == Status.PENDING;
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("enrollmentId", id.toString());
        out.writeStringField("email", email);
        out.writeStringField("status", status.name());
        if (lastSent != null) {
            out.writeStringField("lastInvitationSentAt", lastSent.toString());
        }
        out.writeStringField("roleId", asked.get("roleId"));
        out.writeStringField("firstName", asked.get("firstName"));
        out.writeStringField("lastName", asked.get("lastName"));
        out.writeStringField("title", asked.get("title"));
        out.writeEndObject();
    }
}
