package io.orgraph.model;

/** The id of a role at either level. */
public sealed interface RoleId extends NodeId permits OrganizationRoleId, WorkspaceRoleId {}
