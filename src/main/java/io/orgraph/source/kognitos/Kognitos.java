package io.orgraph.source.kognitos;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationQuery;
import io.orgraph.model.ListQuery;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationPreferences;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceKind;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspacePreferences;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.source.Adapter;
import io.orgraph.source.CountsWorkspaceMemberships;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ListsUsers;
import io.orgraph.source.ListsWorkspaceInvitations;
import io.orgraph.source.ListsWorkspaceRoles;
import io.orgraph.source.ReadsInvitation;
import io.orgraph.source.ReadsOrganization;
import io.orgraph.source.ReadsOrganizationPreferences;
import io.orgraph.source.ReadsUser;
import io.orgraph.source.ReadsWorkspace;
import io.orgraph.source.ReadsWorkspacePreferences;
import io.orgraph.upstream.RestClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The adapter of Kognitos. It only reads, since an API key may call no endpoint that writes. Lists are paged by tokens,
 * and have no totals.
 */
public final class Kognitos
        implements Adapter,
                ReadsOrganization,
                ReadsOrganizationPreferences,
                ListsOrganizationRoles,
                ListsUsers,
                ReadsUser,
                ListsInvitations,
                ReadsInvitation,
                QueriedLists,
                ReadsWorkspace,
                ReadsWorkspacePreferences,
                ListsWorkspaceRoles,
                CountsWorkspaceMemberships,
                ListsWorkspaceInvitations {
    private final KognitosSettings settings;
    private final Api api;

    public Kognitos(KognitosSettings settings, RestClient client) {
        this.settings = settings;
        this.api = new Api(settings.source(), client);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.KOGNITOS;
    }

    @Override
    public CompletableFuture<Answer<Page<Organization>>> organizations(
            OrganizationQuery query, PageRequest page, Credential as) {
        return api.page(Calls.organizations(query, page), as, json -> Mapping.listed(settings.source(), json));
    }

    @Override
    public CompletableFuture<Answer<Organization>> organization(OrganizationId id, Credential as) {
        return api.one(Calls.organization(id), as, OrganizationJson.class, json -> Mapping.organization(id, json));
    }

    @Override
    public CompletableFuture<Answer<OrganizationPreferences>> organizationPreferences(
            OrganizationId of, Credential as) {
        return api.one(Calls.preferences(of), as, PreferencesJson.class, Mapping::preferences);
    }

    @Override
    public boolean reportsRoleDetails() {
        return true;
    }

    @Override
    public CompletableFuture<Answer<Page<OrganizationRole>>> organizationRoles(
            OrganizationId of, PageRequest page, Credential as) {
        return api.page(Calls.roles(of, page), as, json -> Roles.role(of, json));
    }

    @Override
    public CompletableFuture<Answer<Page<OrganizationMembership>>> organizationMemberships(
            OrganizationId of, MemberQuery query, PageRequest page, Credential as) {
        return api.page(Calls.users(of, query, page), as, json -> Members.membership(of, json));
    }

    @Override
    public CompletableFuture<Answer<Page<User>>> users(OrganizationId of, PageRequest page, Credential as) {
        return api.page(Calls.users(of, MemberQuery.ALL, page), as, json -> Members.user(of, json));
    }

    @Override
    public CompletableFuture<Answer<User>> user(UserId user, Credential as) {
        return api.one(Calls.user(user), as, UserJson.class, json -> Mapping.user(user, json));
    }

    @Override
    public CompletableFuture<Answer<Page<Invitation>>> invitations(OrganizationId of, PageRequest page, Credential as) {
        return api.page(Calls.invites(of, page), as, json -> Invitations.listed(of, json));
    }

    /** A listed invitation has an address and no time. */
    @Override
    public Set<InvitationQuery.OrderField> reportedOrders() {
        return Set.of(InvitationQuery.OrderField.EMAIL);
    }

    @Override
    public CompletableFuture<Answer<Invitation>> invitation(InvitationId id, Credential as) {
        return api.one(Calls.invitation(id), as, InvitationJson.class, json -> Invitations.read(id, json));
    }

    @Override
    public CompletableFuture<Answer<Page<Workspace>>> workspaces(
            OrganizationId of, WorkspaceQuery query, PageRequest page, Credential as) {
        if (settings.workspaces() == KognitosSettings.Workspaces.ALL) {
            return api.page(Calls.workspaces(of, query, page), as, json -> Mapping.listed(of, json));
        }
        return api.page(Calls.myWorkspaces(of, query, page), as, json -> Mapping.listed(of, json));
    }

    /** No document says that the list of the caller's own workspaces can be ordered, or filtered by part of a name. */
    @Override
    public ListTraits workspacesTraits() {
        return settings.workspaces() == KognitosSettings.Workspaces.ALL
                ? QueriedLists.super.workspacesTraits()
                : ListTraits.pagedDoing(ListQuery.Part.NAME);
    }

    @Override
    public CompletableFuture<Answer<Workspace>> workspace(WorkspaceId id, Credential as) {
        return api.one(Calls.workspace(id), as, WorkspaceJson.class, json -> Mapping.workspace(id, json));
    }

    @Override
    public CompletableFuture<Answer<WorkspacePreferences>> workspacePreferences(WorkspaceId of, Credential as) {
        return api.one(Calls.preferences(of), as, PreferencesJson.class, Mapping::ofWorkspace);
    }

    @Override
    public CompletableFuture<Answer<Page<WorkspaceRole>>> workspaceRoles(
            WorkspaceId of, PageRequest page, Credential as) {
        return api.page(Calls.roles(of, page), as, json -> Roles.role(of, json));
    }

    /** There is one list, in which a role's scope says whether it is inherited. */
    @Override
    public boolean listsInheritedApart() {
        return false;
    }

    @Override
    public CompletableFuture<Answer<Page<WorkspaceMembership>>> workspaceMemberships(
            WorkspaceId of, MembershipScope scope, MemberQuery query, PageRequest page, Credential as) {
        CompletableFuture<Answer<Page<WorkspaceMembership>>> all =
                api.page(Calls.users(of, query, page), as, json -> Members.membership(of, json));
        return scope == MembershipScope.DIRECT ? all.thenApply(answer -> answer.map(Members::direct)) : all;
    }

    /** Makes no call for no workspaces: the endpoint requires at least one. */
    @Override
    public CompletableFuture<Answer<Map<WorkspaceId, Integer>>> workspaceMembershipCounts(
            OrganizationId of, List<WorkspaceId> workspaces, Credential as) {
        return workspaces.isEmpty()
                ? Answer.completedFuture(Map.of())
                : api.one(Calls.countUsers(of, workspaces), as, CountsJson.class, json -> Counts.of(workspaces, json));
    }

    @Override
    public CompletableFuture<Answer<Page<Invitation>>> workspaceInvitations(
            WorkspaceId of, PageRequest page, Credential as) {
        return api.page(Calls.invites(of, page), as, json -> Invitations.listed(of, json));
    }
}
