package io.orgraph.sandbox.transactionlink;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.company.Person;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as a user of the organization.
 *
 * @param id of the user
 * @param identity the id at the identity provider; null, and left out, for those who sign in without one
 * @param role in the organization
 * @param person who it is
 */
record User(UUID id, @Nullable UUID identity, OrganizationRole role, Person person) implements JsonBody {
    private static final int ONE_NAMELESS_IN = 23;

    /** The same user in another role. */
    User as(OrganizationRole newRole) {
        return new User(id, identity, newRole, person);
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id.toString());
        out.writeStringField("email", person.email());
        if (identity != null) {
            out.writeStringField("idpId", identity.toString());
        }
        out.writeStringField("roleId", role.id().toString());
        out.writeObjectFieldStart("profile");
        out.writeStringField("firstName", isNameless() ? null : person.firstName());
        out.writeStringField("lastName", isNameless() ? null : person.lastName());
        out.writeStringField("title", person.title());
        out.writeEndObject();
        out.writeStringField("createdDateTime", person.joined().toString());
        out.writeEndObject();
    }

    /** Some never filled their profile in. */
    private boolean isNameless() {
        return person.number() % ONE_NAMELESS_IN == ONE_NAMELESS_IN - 1;
    }
}
