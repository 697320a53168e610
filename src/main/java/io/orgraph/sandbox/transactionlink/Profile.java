package io.orgraph.sandbox.transactionlink;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.company.Person;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Names and title of a user, all optional. */
record Profile(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title) {
    private static final int ONE_NAMELESS_IN = 23;

    /** Some users have no name. */
    static Profile of(Person person) {
        boolean isNameless = person.number() % ONE_NAMELESS_IN == ONE_NAMELESS_IN - 1;
        return isNameless
                ? new Profile(null, null, person.title())
                : new Profile(person.firstName(), person.lastName(), person.title());
    }

    void writeTo(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("profile");
        out.writeStringField("firstName", firstName);
        out.writeStringField("lastName", lastName);
        out.writeStringField("title", title);
        out.writeEndObject();
    }
}
