package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.company.SeededIds;
import java.util.List;

/** The roles of a new organization. */
final class SystemRoles {
    static final String NIGHT_DISPATCHER = "Night Dispatcher";

    private SystemRoles() {}

    /** The system roles, which every organization has. */
    static List<Role> of(SeededIds ids) {
        return List.of(
                system(ids, 0, Role.SUPER_ADMIN, "Looks after every organization", Permissions.ALL),
                system(ids, 1, Role.OWNER, "Answers for the organization", Permissions.ALL),
                system(ids, 2, Role.ADMIN, "Looks after members and roles", Permissions.ALL),
                system(ids, 3, Role.MEMBER, "Sees who else is here", List.of("users.read")),
                system(
                        ids,
                        4,
                        Role.COORDINATOR,
                        "Plans events",
                        List.of("users.read", "events.read", "events.create")));
    }

    /** The organization's own roles; the first overrides a system role. */
    static List<Role> ownOf(String organization, SeededIds ids) {
        return List.of(
                new Role(
                        ids.of("own role", 0).toString(),
                        Role.COORDINATOR,
                        "Plans events and asks people to help with them",
                        List.of("users.read", "users.invite", "roles.read", "events.read", "events.update"),
                        organization),
                new Role(ids.of("own role", 1).toString(), NIGHT_DISPATCHER, null, List.of(), organization),
                new Role(
                        ids.of("own role", 2).toString(),
                        "Guide Scheduler",
                        "Nobody has it yet",
                        List.of("events.read"),
                        organization));
    }

    private static Role system(SeededIds ids, int number, String name, String description, List<String> permissions) {
        return new Role(ids.of("system role", number).toString(), name, description, permissions, null);
    }
}
