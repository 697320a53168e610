package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** What every mention of a role tells, also one that leaves the details out. */
public sealed interface Role extends Node permits OrganizationRole, WorkspaceRole, AssignedRole {

    @Override
    RoleId id();

    /** Null where only the role's list has it. */
    @Nullable String name();

    RoleKind kind();

    /** The kind in the source's own words. */
    @Nullable String rawKind();
}
