package io.orgraph.contract;

import io.orgraph.model.ApiKey;
import io.orgraph.model.Invitation;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.RoleKind;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.source.ListsApiKeys;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import java.util.List;

/** Who and what is there now, read to the end. */
final class Members {
    private Members() {}

    /** The direct ones. */
    static List<WorkspaceMembership> of(WorkspaceId workspace, Testbed ground) {
        ListsWorkspaceMemberships lists = ground.as(ListsWorkspaceMemberships.class);
        return Walk.through(page ->
                lists.workspaceMemberships(workspace, MembershipScope.DIRECT, MemberQuery.ALL, page, ground.good()));
    }

    static List<OrganizationMembership> of(OrganizationId organization, Testbed ground) {
        ListsOrganizationMemberships lists = ground.as(ListsOrganizationMemberships.class);
        return Walk.through(page -> lists.organizationMemberships(organization, MemberQuery.ALL, page, ground.good()));
    }

    static List<OrganizationRole> rolesOf(OrganizationId organization, Testbed ground) {
        ListsOrganizationRoles lists = ground.as(ListsOrganizationRoles.class);
        return Walk.through(page -> lists.organizationRoles(organization, page, ground.good()));
    }

    /** One that may be changed. */
    static OrganizationRole customRoleOf(OrganizationId organization, Testbed ground) {
        return rolesOf(organization, ground).stream()
                .filter(role -> role.kind() == RoleKind.CUSTOM)
                .findFirst()
                .orElseThrow();
    }

    static List<ApiKey> apiKeysOf(OrganizationId organization, Testbed ground) {
        ListsApiKeys lists = ground.as(ListsApiKeys.class);
        return Walk.through(page -> lists.apiKeys(organization, page, ground.good()));
    }

    static List<Invitation> invitationsOf(OrganizationId organization, Testbed ground) {
        ListsInvitations lists = ground.as(ListsInvitations.class);
        return Walk.through(page -> lists.invitations(organization, page, ground.good()));
    }
}
