package io.orgraph.graph.query;

import io.orgraph.source.CreatesInvitation;
import io.orgraph.source.CreatesOrganizationRole;
import io.orgraph.source.DeletesOrganization;
import io.orgraph.source.DeletesOrganizationRole;
import io.orgraph.source.ListsAuditEntries;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ListsWorkspaceInvitations;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceRoles;
import io.orgraph.source.Port;
import io.orgraph.source.RemovesOrganizationMembership;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.ResendsInvitation;
import io.orgraph.source.ResetsUserMfa;
import io.orgraph.source.RevokesInvitation;
import io.orgraph.source.SetsUserStatus;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.source.UpdatesOrganization;
import io.orgraph.source.UpdatesOrganizationMembership;
import io.orgraph.source.UpdatesOrganizationRole;
import io.orgraph.source.UpdatesUserProfile;
import java.util.Map;

/** The actions that the schema has for each type of object, and the port that each needs. */
final class Actions {
    static final Map<String, Class<? extends Port>> OF_ORGANIZATION = Map.of(
            "UPDATE", UpdatesOrganization.class,
            "DELETE", DeletesOrganization.class,
            "INVITE", CreatesInvitation.class,
            "CREATE_ROLE", CreatesOrganizationRole.class,
            "VIEW_MEMBERSHIPS", ListsOrganizationMemberships.class,
            "VIEW_ROLES", ListsOrganizationRoles.class,
            "VIEW_INVITATIONS", ListsInvitations.class,
            "VIEW_AUDIT_LOG", ListsAuditEntries.class);
    static final Map<String, Class<? extends Port>> OF_WORKSPACE = Map.of(
            "SET_MEMBERSHIP", SetsWorkspaceMembership.class,
            "REMOVE_MEMBERSHIP", RemovesWorkspaceMembership.class,
            "VIEW_MEMBERSHIPS", ListsWorkspaceMemberships.class,
            "VIEW_ROLES", ListsWorkspaceRoles.class,
            "VIEW_INVITATIONS", ListsWorkspaceInvitations.class);
    static final Map<String, Class<? extends Port>> OF_WORKSPACE_MEMBERSHIP =
            Map.of("CHANGE_ROLE", SetsWorkspaceMembership.class, "REMOVE", RemovesWorkspaceMembership.class);
    static final Map<String, Class<? extends Port>> OF_ORGANIZATION_MEMBERSHIP = Map.of(
            "CHANGE_ROLE", UpdatesOrganizationMembership.class,
            "REMOVE", RemovesOrganizationMembership.class,
            "SUSPEND", SetsUserStatus.class,
            "REINSTATE", SetsUserStatus.class,
            "RESET_MFA", ResetsUserMfa.class,
            "UPDATE_PROFILE", UpdatesUserProfile.class);
    static final Map<String, Class<? extends Port>> OF_ROLE =
            Map.of("UPDATE", UpdatesOrganizationRole.class, "DELETE", DeletesOrganizationRole.class);
    static final Map<String, Class<? extends Port>> OF_INVITATION =
            Map.of("RESEND", ResendsInvitation.class, "REVOKE", RevokesInvitation.class);

    private Actions() {}
}
