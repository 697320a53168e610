package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** What every mention of a role tells, also one that leaves the details out. */
public sealed interface Role extends Node permits OrganizationRole, WorkspaceRole, AssignedRole {

    @Override
    RoleId id();

    /** Null where only the role's list tells it. */
    @Nullable String name();

    RoleKind kind();

    /** The source's own word for the kind. */
    @Nullable String rawKind();
}
