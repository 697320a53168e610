package io.orgraph.source.kognitos;

/** Where a role of a user counts, as far as the list of users tells. */
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
