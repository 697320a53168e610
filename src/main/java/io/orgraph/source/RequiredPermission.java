package io.orgraph.source;

import java.util.List;

/**
 * What a source demands of whoever uses a port, as its documentation says.
 *
 * @param name the permission, or the role, in the source's own spelling
 * @param reported the permissions that have to be among those that the source reports of the caller; empty where its
 *     report does not tell
 * @param isForSessions whether the source takes a person's session only
 */
public record RequiredPermission(String name, List<String> reported, boolean isForSessions) {

    /** Keeps a copy. */
    public RequiredPermission {
        reported = List.copyOf(reported);
    }

    /** One that no report of the source tells of. */
    public static RequiredPermission unreported(String name) {
        return new RequiredPermission(name, List.of(), false);
    }

    /** All of these, each of which the source reports where the caller has it; the first is the one to show. */
    public static RequiredPermission reported(String... names) {
        return new RequiredPermission(names[0], List.of(names), false);
    }

    /** A role of a person who is signed in. */
    public static RequiredPermission ofSession(String role) {
        return new RequiredPermission(role, List.of(), true);
    }
}
