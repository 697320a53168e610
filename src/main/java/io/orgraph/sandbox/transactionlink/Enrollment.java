package io.orgraph.sandbox.transactionlink;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked to join the organization.
 *
 * @param id of the enrollment
 * @param email in lower case
 * @param status what became of it
 * @param lastSent when the mail went out the last time; null, and left out, if none ever did
 * @param asked what else was said of whoever was asked: the role's id, and perhaps first name, last name and title
 */
record Enrollment(
        UUID id, String email, Status status, @Nullable Instant lastSent, Map<String, String> asked)
        implements JsonBody {

    /** What became of an enrollment. */
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

    /** The same, good again and mailed at that moment. */
    Enrollment sent(Instant at) {
        return new Enrollment(id, email, Status.PENDING, at, asked);
    }

    /** The same, no longer good. */
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
