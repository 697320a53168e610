package io.orgraph.source.tours;

import static io.orgraph.source.RequiredPermission.ofSession;
import static io.orgraph.source.RequiredPermission.reported;
import static io.orgraph.source.RequiredPermission.unreported;

import io.orgraph.source.CreatesInvitation;
import io.orgraph.source.CreatesOrganizationRole;
import io.orgraph.source.DeletesOrganization;
import io.orgraph.source.DeletesOrganizationRole;
import io.orgraph.source.ListsAuditEntries;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.Port;
import io.orgraph.source.RemovesOrganizationMembership;
import io.orgraph.source.RequiredPermission;
import io.orgraph.source.ResendsInvitation;
import io.orgraph.source.RevokesInvitation;
import io.orgraph.source.SetsUserStatus;
import io.orgraph.source.UpdatesOrganization;
import io.orgraph.source.UpdatesOrganizationMembership;
import io.orgraph.source.UpdatesOrganizationRole;
import io.orgraph.source.UpdatesUserProfile;
import java.util.Map;

/**
 * What the source demands for each of its endpoints. Permissions are in the map that it gives of the caller's; roles are
 * not. A change that reads the list of roles first needs that permission too.
 */
final class RequiredPermissions {
    private static final String READ_USERS = "users.read";
    private static final String READ_ROLES = "roles.read";
    private static final String INVITE = "users.invite";
    private static final String SUPER_ADMIN = "role Super Admin";

    static final Map<Class<? extends Port>, RequiredPermission> BY_PORT = Map.ofEntries(
            Map.entry(ListsOrganizationMemberships.class, reported(READ_USERS)),
            Map.entry(ListsOrganizationRoles.class, reported(READ_ROLES)),
            Map.entry(ListsInvitations.class, reported(READ_USERS)),
            Map.entry(ListsAuditEntries.class, unreported(SUPER_ADMIN)),
            Map.entry(UpdatesOrganization.class, unreported("role Admin")),
            Map.entry(DeletesOrganization.class, ofSession(SUPER_ADMIN)),
            Map.entry(UpdatesOrganizationMembership.class, reported("users.update", READ_ROLES)),
            Map.entry(RemovesOrganizationMembership.class, reported("users.delete")),
            Map.entry(SetsUserStatus.class, unreported(SUPER_ADMIN)),
            Map.entry(UpdatesUserProfile.class, unreported(SUPER_ADMIN)),
            Map.entry(CreatesOrganizationRole.class, reported("roles.create")),
            Map.entry(UpdatesOrganizationRole.class, reported("roles.update")),
            Map.entry(DeletesOrganizationRole.class, reported("roles.delete")),
            Map.entry(CreatesInvitation.class, reported(INVITE, READ_ROLES, READ_USERS)),
            Map.entry(ResendsInvitation.class, reported(INVITE)),
            Map.entry(RevokesInvitation.class, reported(INVITE)));

    private RequiredPermissions() {}
}
