package io.orgraph.sandbox.tours;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role; members and invitations refer to it by its name.
 *
 * @param id of the role
 * @param name unique among the organization's own roles; may equal that of a system role
 * @param description null if there is none
 * @param permissions each a resource, a dot and an action
 * @param organizationId null for a system role, which every organization has
 */
record Role(
        String id,
        String name,
        @Nullable String description,
        List<String> permissions,
        @Nullable String organizationId) implements JsonBody {
    static final String SUPER_ADMIN = "Super Admin";
    static final String OWNER = "Owner";
    static final String ADMIN = "Admin";
    static final String MEMBER = "Member";
    static final String COORDINATOR = "Coordinator";

    /** Keeps a copy. */
    Role {
        permissions = List.copyOf(permissions);
    }

    boolean isSystem() {
        return organizationId == null;
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id);
        out.writeStringField("name", name);
        out.writeStringField("description", description);
        out.writeFieldName("permissions");
        out.writeArray(permissions.toArray(String[]::new), 0, permissions.size());
        out.writeBooleanField("isSystem", isSystem());
        out.writeStringField("organizationId", organizationId);
        out.writeEndObject();
    }
}
