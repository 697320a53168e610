package io.orgraph.sandbox.transactionlink;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.util.UUID;

/**
 * What a user is in the organization as a whole; the API tells no permissions of it.
 *
 * @param id of the role
 * @param name owner, admin or member
 * @param organizationId of the organization
 */
record OrganizationRole(UUID id, String name, UUID organizationId) implements JsonBody {

    /** Whether whoever has it is in every workspace. */
    boolean leads() {
        return !name.equals("member");
    }

    /** How this role shows on an inherited membership: of no workspace, and of a type that role lists never name. */
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
