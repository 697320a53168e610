package io.orgraph.sandbox.kognitos;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.company.Person;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * A person as a user of an organization.
 *
 * @param name of the resource
 * @param id the last segment of the name
 * @param person who it is
 */
record User(String name, String id, Person person) implements JsonBody {
    private static final int ONE_NAMELESS_IN = 23;
    private static final int DAYS_BETWEEN_UPDATES = 37;

    /** Empty for the few who never gave one. */
    String displayName() {
        boolean nameless = person.number() % ONE_NAMELESS_IN == ONE_NAMELESS_IN - 1;
        return nameless ? "" : person.firstName() + " " + person.lastName();
    }

    String email() {
        return person.email();
    }

    Instant created() {
        return person.joined();
    }

    /** Not in responses, but a sort key of lists; differs from the order of creation. */
    Instant updated() {
        return person.joined().plus(Duration.ofDays((long) person.number() % DAYS_BETWEEN_UPDATES * 6));
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        Proto3Json.text(out, "name", name);
        Proto3Json.text(out, "display_name", displayName());
        Proto3Json.text(out, "email", email());
        out.writeEndObject();
    }
}
