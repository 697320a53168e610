package io.orgraph.source.kognitos;

/** The level at which a user's role applies, as far as the list of users says. */
enum RoleLevel {
    ORGANIZATION,
    WORKSPACE,
    UNKNOWN;

    static RoleLevel of(RoleRefJson role) {
        String scope = role.roleScope();
        if ("ROLE_SCOPE_ORGANIZATION".equals(scope)) {
            return ORGANIZATION;
        }
        return "ROLE_SCOPE_WORKSPACE".equals(scope) ? WORKSPACE : UNKNOWN;
    }
}
