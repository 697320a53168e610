package io.orgraph.model;

/** The id of a node of the graph: where it lives, and what its source calls it. */
public sealed interface NodeId extends PathId
        permits OrganizationId,
                WorkspaceId,
                UserId,
                RoleId,
                WorkspaceMembershipId,
                OrganizationMembershipId,
                InvitationId,
                AuditEntryId {

    /** The source that knows this node. */
    SourceName source();
}
