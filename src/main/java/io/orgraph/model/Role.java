package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** What every mention of a role tells, also one that leaves the details out. */
public sealed interface Role extends Node permits OrganizationRole, WorkspaceRole, AssignedRole {

    @Override
    RoleId id();

    /** The name to show; null where it is not known. */
    @Nullable String name();

    /** The source's own short name for it; null where it has none. */
    @Nullable String slug();

    RoleKind kind();

    /** The kind in the source's own words. */
    @Nullable String rawKind();
}
