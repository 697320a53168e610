package io.orgraph.model;

/** The id of a role that applies to one workspace. */
public record WorkspaceRoleId(WorkspaceId workspace, String value) implements RoleId {

    public WorkspaceRoleId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return workspace.source();
    }
}
