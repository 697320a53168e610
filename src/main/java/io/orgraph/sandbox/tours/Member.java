package io.orgraph.sandbox.tours;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.time.Instant;

/** A member of an organization and their role; guarded by the API's lock. */
final class Member implements JsonBody {
    private final String id;
    private final User user;
    private final Instant joined;
    private String role;
    private String status = "active";

    Member(String id, User user, String role, Instant joined) {
        this.id = id;
        this.user = user;
        this.role = role;
        this.joined = joined;
    }

    String id() {
        return id;
    }

    User user() {
        return user;
    }

    /** The name of the role. */
    String role() {
        return role;
    }

    void become(String newRole) {
        role = newRole;
    }

    boolean isSuspended() {
        return status.equals("suspended");
    }

    void turn(String newStatus) {
        status = newStatus;
    }

    /** The member as a user, which is another resource with another id. */
    JsonBody asUser() {
        return out -> {
            out.writeStartObject();
            user.writeFields(out);
            user.writePhone(out);
            out.writeStringField("role", role);
            out.writeStringField("status", status);
            out.writeEndObject();
        };
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id);
        user.embedIn(out, "user");
        out.writeStringField("role", role);
        out.writeStringField("status", status);
        out.writeStringField("joinedAt", joined.toString());
        out.writeEndObject();
    }
}
