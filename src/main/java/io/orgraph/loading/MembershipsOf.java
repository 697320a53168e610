package io.orgraph.loading;

import io.orgraph.model.MemberQuery;
import io.orgraph.model.WorkspaceId;
import io.orgraph.source.ListsWorkspaceMemberships.Scope;

/** The members of a workspace that a query wants, with or without those who inherit their access. */
public record MembershipsOf(WorkspaceId workspace, Scope scope, MemberQuery query) {

    public static MembershipsOf all(WorkspaceId workspace, Scope scope) {
        return new MembershipsOf(workspace, scope, MemberQuery.ALL);
    }
}
