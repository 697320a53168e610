package io.orgraph.loading;

import io.orgraph.model.AuditQuery;
import io.orgraph.model.InvitationQuery;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.PageRequest;
import io.orgraph.model.RoleQuery;
import io.orgraph.model.SourceName;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;

/**
 * One page of one list: the owner of the list, which includes its query if it has one, and the page. Those that nearly every
 * operation looks up have a hash code of the owner without the query, of which an operation seldom has several.
 */
public record ListKey<I>(I of, PageRequest page) {

    @Override
    public int hashCode() {
        return 31 * of.hashCode() + page.hashCode();
    }

    /** The organizations of a source that match a query. */
    public record OrganizationsOf(SourceName source, OrganizationQuery query) {}

    /** The workspaces of an organization that match a query. */
    public record WorkspacesOf(OrganizationId organization, WorkspaceQuery query) {
        @Override
        public int hashCode() {
            return organization.hashCode();
        }
    }

    /** The members of an organization that match a query. */
    public record MembersOf(OrganizationId organization, MemberQuery query) {
        @Override
        public int hashCode() {
            return organization.hashCode();
        }
    }

    /** The members of a workspace that match a query, with or without those who inherit their access. */
    public record MembershipsOf(WorkspaceId workspace, MembershipScope scope, MemberQuery query) {

        public static MembershipsOf all(WorkspaceId workspace, MembershipScope scope) {
            return new MembershipsOf(workspace, scope, MemberQuery.ALL);
        }

        @Override
        public int hashCode() {
            return workspace.hashCode();
        }
    }

    /** The roles of an organization that match a query. */
    public record OrganizationRolesOf(OrganizationId organization, RoleQuery query) {

        /** The whole list, in as few calls as it takes. */
        public static ListKey<OrganizationRolesOf> whole(OrganizationId organization) {
            return new ListKey<>(new OrganizationRolesOf(organization, RoleQuery.ALL), PageRequest.WHOLE);
        }
    }

    /** The roles of a workspace that match a query. */
    public record WorkspaceRolesOf(WorkspaceId workspace, RoleQuery query) {}

    /** The invitations of an organization that match a query. */
    public record InvitationsOf(OrganizationId organization, InvitationQuery query) {}

    /** The invitations to a workspace that match a query. */
    public record WorkspaceInvitationsOf(WorkspaceId workspace, InvitationQuery query) {}

    /** The entries of an organization's audit log that match a query. */
    public record AuditEntriesOf(OrganizationId organization, AuditQuery query) {}
}
