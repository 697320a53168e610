package io.orgraph.model;

/** The id of a node of the graph: its source and place there, and the source's own id. */
public sealed interface NodeId extends PathId
        permits SourceId,
                OrganizationId,
                WorkspaceId,
                UserId,
                RoleId,
                WorkspaceMembershipId,
                OrganizationMembershipId,
                InvitationId,
                AuditEntryId,
                ApiKeyId {

    /** The source that has this node. */
    SourceName source();
}
