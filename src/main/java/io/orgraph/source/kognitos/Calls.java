package io.orgraph.source.kognitos;

import io.orgraph.model.InvitationId;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.PageRequest;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import java.util.List;

/** Every call to Kognitos. The endpoint is called {@code invites}, its list {@code invitations}. */
final class Calls {
    private static final ListEndpoint<OrganizationJson> ORGANIZATIONS = ListEndpoint.at(
            "/api/v1/me/organizations", OrganizationsJson.class, "user_organizations", OrganizationJson.class);
    private static final Endpoint ORGANIZATION = Endpoint.get("/api/v1/organizations/{organization}");
    private static final Endpoint PREFERENCES = Endpoint.get("/api/v1/organizations/{organization}/preferences");
    private static final ListEndpoint<RoleJson> ROLES =
            ListEndpoint.at("/api/v1/organizations/{organization}/roles", RolesJson.class, "roles", RoleJson.class);
    private static final ListEndpoint<MemberJson> USERS =
            ListEndpoint.at("/api/v1/organizations/{organization}/users", MembersJson.class, "users", MemberJson.class);
    private static final Endpoint USER = Endpoint.get("/api/v1/organizations/{organization}/users/{user}");
    private static final ListEndpoint<InviteJson> INVITES = ListEndpoint.at(
            "/api/v1/organizations/{organization}/invites", InvitesJson.class, "invitations", InviteJson.class);
    private static final Endpoint INVITATION =
            Endpoint.get("/api/v1/organizations/{organization}/invitations/{invitation}");

    private static final ListEndpoint<WorkspaceJson> WORKSPACES = ListEndpoint.at(
            "/api/v1/organizations/{organization}/workspaces", WorkspacesJson.class, "workspaces", WorkspaceJson.class);
    private static final ListEndpoint<WorkspaceJson> MY_WORKSPACES = ListEndpoint.at(
            "/api/v1/me/organizations/{organization}/workspaces",
            MyWorkspacesJson.class,
            "user_workspaces",
            WorkspaceJson.class);
    private static final Endpoint WORKSPACE =
            Endpoint.get("/api/v1/organizations/{organization}/workspaces/{workspace}");
    private static final Endpoint WORKSPACE_PREFERENCES =
            Endpoint.get("/api/v1/organizations/{organization}/workspaces/{workspace}/preferences");
    private static final ListEndpoint<RoleJson> WORKSPACE_ROLES = ListEndpoint.at(
            "/api/v1/organizations/{organization}/workspaces/{workspace}/roles",
            RolesJson.class,
            "roles",
            RoleJson.class);
    private static final ListEndpoint<MemberJson> WORKSPACE_USERS = ListEndpoint.at(
            "/api/v1/organizations/{organization}/workspaces/{workspace}/users",
            MembersJson.class,
            "users",
            MemberJson.class);
    private static final ListEndpoint<InviteJson> WORKSPACE_INVITES = ListEndpoint.at(
            "/api/v1/organizations/{organization}/workspaces/{workspace}/invites",
            InvitesJson.class,
            "invitations",
            InviteJson.class);
    private static final Endpoint COUNT_USERS =
            Endpoint.postToRead("/api/v1/organizations/{organization}/workspaces:countUsers");

    private Calls() {}

    static PieceRequest<OrganizationJson> organizations(OrganizationQuery query, PageRequest page) {
        return ORGANIZATIONS.piece(page).where(ListParameters.filter(query));
    }

    static Call organization(OrganizationId id) {
        return ORGANIZATION.at(id);
    }

    static Call preferences(OrganizationId of) {
        return PREFERENCES.at(of);
    }

    static PieceRequest<RoleJson> roles(OrganizationId of, PageRequest page) {
        return ROLES.piece(page, of);
    }

    static PieceRequest<MemberJson> users(OrganizationId of, MemberQuery query, PageRequest page) {
        return USERS.piece(page, of).where(ListParameters.filter(query)).orderedBy(ListParameters.order(query));
    }

    static Call user(UserId id) {
        return USER.at(id.organization(), id);
    }

    static PieceRequest<InviteJson> invites(OrganizationId of, PageRequest page) {
        return INVITES.piece(page, of);
    }

    static Call invitation(InvitationId id) {
        return INVITATION.at(id.organization(), id);
    }

    static PieceRequest<WorkspaceJson> workspaces(OrganizationId of, WorkspaceQuery query, PageRequest page) {
        return WORKSPACES.piece(page, of).where(ListParameters.filter(query)).orderedBy(ListParameters.order(query));
    }

    /** The caller's own workspaces. No document says that this list can be ordered, or filtered by part of a name. */
    static PieceRequest<WorkspaceJson> myWorkspaces(OrganizationId of, WorkspaceQuery query, PageRequest page) {
        return MY_WORKSPACES.piece(page, of).where(ListParameters.filter(query));
    }

    static Call workspace(WorkspaceId id) {
        return WORKSPACE.at(id.organization(), id);
    }

    static Call preferences(WorkspaceId of) {
        return WORKSPACE_PREFERENCES.at(of.organization(), of);
    }

    static PieceRequest<RoleJson> roles(WorkspaceId of, PageRequest page) {
        return WORKSPACE_ROLES.piece(page, of.organization(), of);
    }

    static PieceRequest<MemberJson> users(WorkspaceId of, MemberQuery query, PageRequest page) {
        return WORKSPACE_USERS
                .piece(page, of.organization(), of)
                .where(ListParameters.filter(query))
                .orderedBy(ListParameters.order(query));
    }

    static PieceRequest<InviteJson> invites(WorkspaceId of, PageRequest page) {
        return WORKSPACE_INVITES.piece(page, of.organization(), of);
    }

    /** A POST that only reads. */
    static Call countUsers(OrganizationId of, List<WorkspaceId> workspaces) {
        return COUNT_USERS.at(of).json(Counts.body(workspaces));
    }
}
