package io.orgraph.sandbox.tours;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller.
 *
 * @param user the user of the session or key
 * @param isSession whether it is a session and not a key
 * @param home the organization that the user belongs to; null for none
 * @param member the membership in it; null for none
 */
record Account(
        User user,
        boolean isSession,
        @Nullable Organization home,
        @Nullable Member member) {

    /** The organization of the user, who must not be suspended. */
    Organization organization() {
        if (home == null || member == null) {
            throw Refused.forbidden("You belong to no organization");
        }
        if (member.isSuspended()) {
            throw Refused.forbidden("You are suspended");
        }
        return home;
    }

    /** The name of the role; empty without a membership. */
    String role() {
        return member == null ? "" : member.role();
    }

    /** The current permissions of the role. */
    List<String> permissions() {
        var role = organization().roles().named(role());
        return role == null ? List.of() : role.permissions();
    }
}
