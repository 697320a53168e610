package io.orgraph.loading;

import io.orgraph.model.MemberQuery;
import io.orgraph.model.WorkspaceId;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;

/** The members of a workspace that a query wants, with or without those who inherit their access. */
public record MembershipsOf(WorkspaceId workspace, MembershipScope scope, MemberQuery query) {

    public static MembershipsOf all(WorkspaceId workspace, MembershipScope scope) {
        return new MembershipsOf(workspace, scope, MemberQuery.ALL);
    }
}
