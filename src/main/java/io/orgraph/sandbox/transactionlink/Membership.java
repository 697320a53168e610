package io.orgraph.sandbox.transactionlink;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.util.UUID;

/**
 * A membership of a workspace. Only the role's type tells a direct membership from an inherited one.
 *
 * @param workspaceId of the workspace
 * @param userId of the user
 * @param role direct or inherited
 */
record Membership(UUID workspaceId, UUID userId, RoleReference role) implements JsonBody {

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("workspaceId", workspaceId.toString());
        out.writeStringField("userId", userId.toString());
        out.writeFieldName("role");
        role.writeTo(out);
        out.writeEndObject();
    }
}
