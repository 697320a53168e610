package io.orgraph.sandbox.transactionlink;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.company.SeededIds;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/**
 * A role of one workspace.
 *
 * @param id of the role
 * @param workspaceId of the workspace
 * @param template its name, type, description and permissions
 * @param created in whole seconds
 */
record Role(UUID id, UUID workspaceId, RoleTemplate template, Instant created) implements JsonBody {

    /** The role as shown on a direct membership. */
    RoleReference reference() {
        return new RoleReference(id, template.name(), workspaceId, created, "WORKSPACE");
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id.toString());
        out.writeStringField("name", template.name());
        out.writeStringField("workspaceId", workspaceId.toString());
        out.writeStringField("description", template.description());
        out.writeFieldName("permissions");
        writePermissions(out);
        out.writeStringField("createdDateTime", created.toString());
        out.writeStringField("type", template.type());
        out.writeEndObject();
    }

    private void writePermissions(JsonGenerator out) throws IOException {
        var permissions = template.permissions();
        if (permissions == null) {
            out.writeNull();
            return;
        }
        out.writeStartArray();
        for (int i = 0; i < permissions.size(); i++) {
            write(permissions.get(i), i, out);
        }
        out.writeEndArray();
    }

    /** Ids of permissions and resources are derived from the role's id: nothing else refers to them. */
    private void write(Permission permission, int position, JsonGenerator out) throws IOException {
        var ids = new SeededIds(id.getMostSignificantBits(), "transactionlink role");
        out.writeStartObject();
        out.writeStringField("id", ids.of("permission", position).toString());
        out.writeStringField("resourceType", permission.resourceType());
        out.writeStringField("relation", permission.relation());
        out.writeStringField(
                "resourceId",
                permission.onOne() ? ids.of(permission.resourceType(), 0).toString() : null);
        out.writeEndObject();
    }
}
