package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.JsonBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The known permissions, each a resource, a dot and an action. */
final class Permissions {
    static final List<String> ALL = List.of(
            "users.read",
            "users.update",
            "users.delete",
            "users.invite",
            "roles.read",
            "roles.create",
            "roles.update",
            "roles.delete",
            "events.read",
            "events.create",
            "events.update");

    private Permissions() {}

    /** The permission map: every permission by resource and action, and whether it is granted. */
    static JsonBody map(List<String> given) {
        var byResource = new LinkedHashMap<String, Map<String, Boolean>>();
        for (String permission : ALL) {
            var parts = permission.split("\\.", 2);
            byResource
                    .computeIfAbsent(parts[0], resource -> new LinkedHashMap<>())
                    .put(parts[1], given.contains(permission));
        }
        return out -> {
            out.writeStartObject();
            for (var resource : byResource.entrySet()) {
                out.writeObjectFieldStart(resource.getKey());
                for (var action : resource.getValue().entrySet()) {
                    out.writeBooleanField(action.getKey(), action.getValue());
                }
                out.writeEndObject();
            }
            out.writeEndObject();
        };
    }
}
