package io.orgraph.sandbox.kognitos;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.util.List;

/**
 * A user in a list, with roles.
 *
 * @param user the user
 * @param grants of both scopes; empty for the few who have none
 */
record UserRow(User user, List<Grant> grants) implements JsonBody {

    /** Keeps a copy. */
    UserRow {
        grants = List.copyOf(grants);
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName("user");
        user.writeTo(out);
        Proto3Json.items(out, "roles", grants);
        out.writeEndObject();
    }
}
