package io.orgraph.sandbox.kognitos;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;

/**
 * A role held by a user as the user lists report it: by a slug or title, not by the role's resource name.
 *
 * @param name a slug, or a title
 * @param title of the role, which lists omit and filters match
 * @param scope organization or workspace
 */
record Grant(String name, String title, RoleScope scope) implements JsonBody {
    /** A grant of a deleted role, which is in no list of roles. */
    static final Grant ORPHAN = new Grant("cxo", "cxo", RoleScope.ORGANIZATION);

    /** The same for old data without scopes. */
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
