package io.orgraph.model;

/** A role that holds in one workspace. */
public record WorkspaceRoleId(WorkspaceId workspace, String value) implements RoleId {

    public WorkspaceRoleId {
        NativeId.checked(value);
    }

    @Override
    public SourceName source() {
        return workspace.source();
    }
}
