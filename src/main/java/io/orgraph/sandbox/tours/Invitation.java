package io.orgraph.sandbox.tours;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An invitation to an organization; guarded by the API's lock. */
final class Invitation implements JsonBody {
    /** How long an invitation is valid after its last mail. */
    static final Duration LIFE = Duration.ofDays(7);

    /** The state of an invitation: the lower-case name is its value on the wire. */
    enum Status {
        PENDING,
        ACCEPTED,
        EXPIRED,
        REVOKED
    }

    /**
     * The immutable part.
     *
     * @param id of the invitation
     * @param token sent by mail only
     * @param email in lower case
     * @param inviterName name of the inviter
     * @param created time of its creation
     */
    record Origin(String id, String token, String email, String inviterName, Instant created) {}

    private final Origin origin;
    private String role;
    private Status status = Status.PENDING;
    private @Nullable Instant lastSent;
    private Instant expires;

    Invitation(Origin origin, String role, Instant expires) {
        this.origin = origin;
        this.role = role;
        this.expires = expires;
    }

    Origin origin() {
        return origin;
    }

    String role() {
        return role;
    }

    void isTo(String newRole) {
        role = newRole;
    }

    Status status() {
        return status;
    }

    Instant expires() {
        return expires;
    }

    /** Whether the link in the mail is valid. */
    boolean isGood(Instant now) {
        return status == Status.PENDING && now.isBefore(expires);
    }

    void turn(Status newStatus) {
        status = newStatus;
    }

    void wasSentAgain(Instant at) {
        lastSent = at;
    }

    /** Makes it valid again from that time on. */
    void revive(Instant at) {
        status = Status.PENDING;
        lastSent = at;
        expires = at.plus(LIFE);
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", origin.id());
        out.writeStringField("email", origin.email());
        out.writeStringField("role", role);
        out.writeStringField("status", status.name().toLowerCase(Locale.ROOT));
        out.writeStringField("inviterName", origin.inviterName());
        out.writeStringField("createdAt", origin.created().toString());
        if (lastSent != null) {
            out.writeStringField("lastSentAt", lastSent.toString());
        }
        out.writeStringField("expiresAt", expires.toString());
        out.writeEndObject();
    }
}
