package io.orgraph.sandbox.kognitos;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;

/**
 * A role of an organization or of a workspace.
 *
 * @param name of the resource
 * @param scope organization or workspace; reported for users only
 * @param template its slug, title, description and permissions
 */
record Role(String name, RoleScope scope, RoleTemplate template) implements JsonBody {

    /** A role below that parent: its id is the slug, or else the one given. */
    static Role below(String parent, RoleScope scope, RoleTemplate template, String opaqueId) {
        String id = template.slug().isEmpty() ? opaqueId : template.slug();
        return new Role(parent + "/roles/" + id, scope, template);
    }

    /** The role as listed for a user: by its slug, or else by its title. */
    Grant grant() {
        return new Grant(template.slug().isEmpty() ? template.title() : template.slug(), template.title(), scope);
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        Proto3Json.text(out, "name", name);
        Proto3Json.text(out, "title", template.title());
        Proto3Json.text(out, "description", template.description());
        Proto3Json.texts(out, "permissions", template.permissions());
        out.writeEndObject();
    }
}
