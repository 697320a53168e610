package io.orgraph.model;

/** The id of one person's membership of one workspace: sources identify it by these two alone. */
public record WorkspaceMembershipId(WorkspaceId workspace, UserId user) implements NodeId {

    /** The person's id: the last segment of the membership's path. */
    @Override
    public String value() {
        return user.value();
    }

    @Override
    public SourceName source() {
        return workspace.source();
    }
}
