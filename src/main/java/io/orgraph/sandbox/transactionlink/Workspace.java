package io.orgraph.sandbox.transactionlink;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workspace, its roles and its direct memberships; thread-safe. */
final class Workspace implements JsonBody {
    private final UUID id;
    private final String name;
    private final @Nullable String description;
    private final List<Role> roles;
    private final Map<UUID, Role> roleByUser = new LinkedHashMap<>();

    Workspace(UUID id, String name, @Nullable String description, List<Role> roles) {
        this.id = id;
        this.name = name;
        this.description = description;
        this.roles = List.copyOf(roles);
    }

    UUID id() {
        return id;
    }

    List<Role> roles() {
        return roles;
    }

    /** The role of that id, or null if this workspace has none. */
    @Nullable Role role(UUID roleId) {
        for (Role role : roles) {
            if (role.id().equals(roleId)) {
                return role;
            }
        }
        return null;
    }

    /** A copy, in the order in which the members joined. */
    synchronized List<Membership> direct() {
        var memberships = new ArrayList<Membership>(roleByUser.size());
        roleByUser.forEach((user, role) -> memberships.add(new Membership(id, user, role.reference())));
        return memberships;
    }

    /** Adds the user or changes their role. */
    synchronized Membership put(UUID userId, Role role) {
        roleByUser.put(userId, role);
        return new Membership(id, userId, role.reference());
    }

    /** Removes a direct membership; false if there was none. */
    synchronized boolean remove(UUID userId) {
        return roleByUser.remove(userId) != null;
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id.toString());
        out.writeStringField("name", name);
        out.writeStringField("description", description);
        out.writeStringField("workspaceType", "LIVE");
        out.writeEndObject();
    }
}
