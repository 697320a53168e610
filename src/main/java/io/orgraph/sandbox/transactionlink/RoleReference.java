package io.orgraph.sandbox.transactionlink;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role as shown on a membership.
 *
 * @param id of the role
 * @param name of the role
 * @param workspaceId null, and omitted, for a role of the organization
 * @param created null, and omitted, for a role of the organization
 * @param type WORKSPACE or ORGANIZATION: the level, and not whether it is a base or a custom role
 */
record RoleReference(
        UUID id,
        String name,
        @Nullable UUID workspaceId,
        @Nullable Instant created,
        String type) implements JsonBody {

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id.toString());
        out.writeStringField("name", name);
        if (workspaceId != null) {
            out.writeStringField("workspaceId", workspaceId.toString());
        }
        if (created != null) {
            out.writeStringField("createdDateTime", created.toString());
        }
        out.writeStringField("type", type);
        out.writeEndObject();
    }
}
