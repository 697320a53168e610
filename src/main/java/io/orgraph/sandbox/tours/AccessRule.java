package io.orgraph.sandbox.tours;

import java.util.List;

/**
 * Who may call an endpoint.
 *
 * @param isOpen whether everybody may, signed in or not
 * @param isForSessions whether keys are not taken
 * @param roles one of which the caller needs; none if any will do
 * @param permission that the caller needs; empty for none
 */
record AccessRule(boolean isOpen, boolean isForSessions, List<String> roles, String permission) {
    static final AccessRule FOR_EVERYBODY = new AccessRule(true, false, List.of(), "");
    static final AccessRule FOR_USERS = new AccessRule(false, false, List.of(), "");
    static final AccessRule FOR_SESSIONS = new AccessRule(false, true, List.of(), "");
    static final AccessRule FOR_ADMINS =
            new AccessRule(false, false, List.of(Role.ADMIN, Role.OWNER, Role.SUPER_ADMIN), "");
    static final AccessRule FOR_SUPER_ADMINS = new AccessRule(false, false, List.of(Role.SUPER_ADMIN), "");
    static final AccessRule FOR_SUPER_ADMINS_IN_SESSION = new AccessRule(false, true, List.of(Role.SUPER_ADMIN), "");

    /** Keeps a copy. */
    AccessRule {
        roles = List.copyOf(roles);
    }

    static AccessRule withPermission(String permission) {
        return new AccessRule(false, false, List.of(), permission);
    }

    void admit(Account account) {
        if (isForSessions && !account.isSession()) {
            throw Refused.forbidden("Keys are not taken here: sign in");
        }
        if (!roles.isEmpty() && !roles.contains(account.role())) {
            throw Refused.forbidden("Your role is not one of " + String.join(", ", roles));
        }
        if (!permission.isEmpty() && !account.permissions().contains(permission)) {
            throw Refused.forbidden("Your role lacks " + permission);
        }
    }
}
