package io.orgraph.sandbox.tours;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The roles of one organization: the system roles, and its own, which override those of the same name. */
final class RoleBook {
    private final List<Role> system;
    private final Map<String, Role> own = new LinkedHashMap<>();

    RoleBook(List<Role> system) {
        this.system = List.copyOf(system);
    }

    /** The system roles first; a name may appear twice. */
    List<Role> all() {
        var all = new ArrayList<>(system);
        all.addAll(own.values());
        return all;
    }

    /** The effective role of a name, or null. */
    @Nullable Role named(String name) {
        var mine = ownNamed(name);
        return mine == null ? find(system, name) : mine;
    }

    /** The organization's own role of that name, or null. */
    @Nullable Role ownNamed(String name) {
        return find(List.copyOf(own.values()), name);
    }

    /** The role of that id, which must not be a system role. */
    Role ownWithId(String id) {
        var role = own.get(id);
        if (role != null) {
            return role;
        }
        if (system.stream().anyMatch(each -> each.id().equals(id))) {
            throw Refused.forbidden("System roles cannot be changed");
        }
        throw Refused.notFound("Role");
    }

    /** Adds the role or replaces the one with its id. */
    void put(Role role) {
        own.put(role.id(), role);
    }

    void remove(Role role) {
        own.remove(role.id());
    }

    private static @Nullable Role find(List<Role> roles, String name) {
        for (Role role : roles) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return null;
    }
}
