package io.orgraph.source.transactionlink;

import static io.orgraph.source.RequiredPermission.unreported;

import io.orgraph.source.CreatesInvitation;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceRoles;
import io.orgraph.source.Port;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.RequiredPermission;
import io.orgraph.source.ResendsInvitation;
import io.orgraph.source.ResetsUserMfa;
import io.orgraph.source.RevokesInvitation;
import io.orgraph.source.SetsUserStatus;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.source.UpdatesOrganizationMembership;
import io.orgraph.source.UpdatesUserProfile;
import java.util.Map;

/** What the source demands for each of its endpoints. It does not report which of them a caller has. */
final class RequiredPermissions {
    private static final RequiredPermission MANAGE_USERS = unreported("can_manage_users");
    private static final RequiredPermission MANAGE_ACCESS = unreported("can_manage_workspace_access");
    private static final RequiredPermission VIEW_WORKSPACE = unreported("can_view_workspace");

    static final Map<Class<? extends Port>, RequiredPermission> BY_PORT = Map.ofEntries(
            Map.entry(ListsOrganizationMemberships.class, MANAGE_USERS),
            Map.entry(ListsOrganizationRoles.class, MANAGE_USERS),
            Map.entry(ListsInvitations.class, MANAGE_USERS),
            Map.entry(ListsWorkspaceMemberships.class, VIEW_WORKSPACE),
            Map.entry(ListsWorkspaceRoles.class, VIEW_WORKSPACE),
            Map.entry(SetsWorkspaceMembership.class, MANAGE_ACCESS),
            Map.entry(RemovesWorkspaceMembership.class, MANAGE_ACCESS),
            Map.entry(UpdatesOrganizationMembership.class, MANAGE_USERS),
            Map.entry(SetsUserStatus.class, MANAGE_USERS),
            Map.entry(ResetsUserMfa.class, unreported("can_manage_users or can_reset_2fa")),
            Map.entry(UpdatesUserProfile.class, MANAGE_USERS),
            Map.entry(CreatesInvitation.class, MANAGE_USERS),
            Map.entry(ResendsInvitation.class, MANAGE_USERS),
            Map.entry(RevokesInvitation.class, MANAGE_USERS));

    private RequiredPermissions() {}
}
