package io.orgraph.model;

/** The level at which a role is held. */
public enum RoleScope {
    ORGANIZATION,
    WORKSPACE;

    /** The level of the role with that id. */
    public static RoleScope of(RoleId role) {
        return role instanceof WorkspaceRoleId ? WORKSPACE : ORGANIZATION;
    }
}
