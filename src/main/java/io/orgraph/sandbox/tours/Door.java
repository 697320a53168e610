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
record Door(boolean isOpen, boolean isForSessions, List<String> roles, String permission) {
    static final Door FOR_EVERYBODY = new Door(true, false, List.of(), "");
    static final Door FOR_USERS = new Door(false, false, List.of(), "");
    static final Door FOR_SESSIONS = new Door(false, true, List.of(), "");
    static final Door FOR_ADMINS = new Door(false, false, List.of(Role.ADMIN, Role.OWNER, Role.SUPER_ADMIN), "");
    static final Door FOR_SUPER_ADMINS = new Door(false, false, List.of(Role.SUPER_ADMIN), "");
    static final Door FOR_SUPER_ADMINS_IN_SESSION = new Door(false, true, List.of(Role.SUPER_ADMIN), "");

    /** Keeps a copy. */
    Door {
        roles = List.copyOf(roles);
    }

    static Door withPermission(String permission) {
        return new Door(false, false, List.of(), permission);
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
