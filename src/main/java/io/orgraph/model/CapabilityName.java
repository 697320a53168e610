package io.orgraph.model;

/** One thing that a source may be able to do. Which source can is derived from the ports its adapter implements. */
public enum CapabilityName {
    LIST_ORGANIZATIONS,
    LIST_ORGANIZATION_ROLES,
    LIST_WORKSPACES,
    LIST_WORKSPACE_ROLES,
    LIST_WORKSPACE_MEMBERSHIPS,
    LIST_USERS,
    READ_USER,
    SET_WORKSPACE_MEMBERSHIP,
    REMOVE_WORKSPACE_MEMBERSHIP
}
