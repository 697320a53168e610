package io.orgraph.sandbox.transactionlink;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.util.UUID;

/**
 * A role of the organization; the API reports no permissions for it.
 *
 * @param id of the role
 * @param name owner, admin or member
 * @param organizationId of the organization
 */
record OrganizationRole(UUID id, String name, UUID organizationId) implements JsonBody {

    /** Whether it is inherited by every workspace. */
    boolean leads() {
        return !name.equals("member");
    }

    /** The role as shown on an inherited membership: without a workspace, and of a type that role lists never contain. */
    RoleReference reference() {
        return new RoleReference(id, name, null, null, "ORGANIZATION");
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id.toString());
        out.writeStringField("name", name);
        out.writeStringField("organizationId", organizationId.toString());
        out.writeEndObject();
    }
}
