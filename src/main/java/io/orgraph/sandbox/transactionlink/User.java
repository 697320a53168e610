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
 * @param identity id at the identity provider; null, and omitted, for users without one
 * @param person who it is
 * @param standing the mutable part
 */
record User(UUID id, @Nullable UUID identity, Person person, Standing standing) implements JsonBody {

    /**
     * The mutable part of a user.
     *
     * @param role in the organization
     * @param profile as they or an admin filled it in
     * @param isTerminated whether access is terminated; no response reports it
     */
    record Standing(OrganizationRole role, Profile profile, boolean isTerminated) {}

    User(UUID id, @Nullable UUID identity, OrganizationRole role, Person person) {
        this(id, identity, person, new Standing(role, Profile.of(person), false));
    }

    OrganizationRole role() {
        return standing.role();
    }

    boolean isTerminated() {
        return standing.isTerminated();
    }

    /** The same user in another role. */
    User as(OrganizationRole newRole) {
        return new User(id, identity, person, new Standing(newRole, standing.profile(), standing.isTerminated()));
    }

    /** The same user with another profile. */
    User called(Profile newProfile) {
        return new User(id, identity, person, new Standing(standing.role(), newProfile, standing.isTerminated()));
    }

    /** The same user, terminated or reinstated. */
    User terminated(boolean isOut) {
        return new User(id, identity, person, new Standing(standing.role(), standing.profile(), isOut));
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id.toString());
        out.writeStringField("email", person.email());
        if (identity != null) {
            out.writeStringField("idpId", identity.toString());
        }
        out.writeStringField("roleId", role().id().toString());
        standing.profile().writeTo(out);
        out.writeStringField("createdDateTime", person.joined().toString());
        out.writeEndObject();
    }
}
