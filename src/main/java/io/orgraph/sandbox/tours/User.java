package io.orgraph.sandbox.tours;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A user who can sign in; guarded by the API's lock. */
final class User {
    private final String id;
    private final String email;
    private String name;
    private @Nullable String phone;

    User(String id, String email, String name) {
        this.id = id;
        this.email = email;
        this.name = name;
    }

    String id() {
        return id;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    void reachAt(@Nullable String newPhone) {
        phone = newPhone;
    }

    /** The user embedded in another resource. */
    void embedIn(JsonGenerator out, String field) throws IOException {
        out.writeObjectFieldStart(field);
        writeFields(out);
        out.writeEndObject();
    }

    /** The fields common to all representations of a user. */
    void writeFields(JsonGenerator out) throws IOException {
        out.writeStringField("id", id);
        out.writeStringField("name", name);
        out.writeStringField("email", email);
    }

    void writePhone(JsonGenerator out) throws IOException {
        out.writeStringField("phone", phone);
    }
}
