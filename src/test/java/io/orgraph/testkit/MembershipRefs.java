package io.orgraph.testkit;

import java.util.Map;

/** References to memberships of workspaces, as inputs take them. */
public final class MembershipRefs {

    private MembershipRefs() {}

    public static Map<String, Object> of(String workspace, String user) {
        return Map.of("of", Map.of("workspaceId", workspace, "userId", user));
    }

    /** The input that removes the membership. */
    public static Map<String, Object> removing(String workspace, String user) {
        return Map.of("membership", of(workspace, user));
    }

    /** The input that sets the membership. */
    public static Map<String, Object> setting(String workspace, String user, String role) {
        return Map.of("membership", of(workspace, user), "roleId", role);
    }
}
