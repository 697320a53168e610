package io.orgraph.sandbox.kognitos;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;

/**
 * That a user has a role, as the lists of users tell it: by a word that is not the name of the role's resource.
 *
 * @param name a slug, or a title
 * @param title of the role, which the lists leave out and filters know
 * @param scope where the role counts
 */
record Grant(String name, String title, RoleScope scope) implements JsonBody {
    /** Of a role that is gone: nothing in any list of roles matches it. */
    static final Grant ORPHAN = new Grant("cxo", "cxo", RoleScope.ORGANIZATION);

    /** The same, from the time before roles had scopes. */
    static final Grant ORPHAN_WITHOUT_SCOPE = new Grant("cxo", "cxo", RoleScope.UNSPECIFIED);

    boolean isCalled(String word) {
        return name.equalsIgnoreCase(word) || title.equalsIgnoreCase(word);
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        Proto3Json.text(out, "name", name);
        Proto3Json.text(out, "role_scope", scope.wireName());
        out.writeEndObject();
    }
}
