package io.orgraph.sandbox.tours;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param user who signed in, or whose key it is
 * @param isSession whether it is a session and not a key
 * @param home the organization that the user belongs to; null for none
 * @param member as what; null for none
 */
record Account(
        User user,
        boolean isSession,
        @Nullable Organization home,
        @Nullable Member member) {

    /** The organization that the user belongs to, which has not suspended them. */
    Organization organization() {
        if (home == null || member == null) {
            throw Refused.forbidden("You belong to no organization");
        }
        if (member.isSuspended()) {
            throw Refused.forbidden("You are suspended");
        }
        return home;
    }

    /** The name of the role; empty for nobody's member. */
    String role() {
        return member == null ? "" : member.role();
    }

    /** What the role allows as it is now. */
    List<String> permissions() {
        var role = organization().roles().named(role());
        return role == null ? List.of() : role.permissions();
    }
}
