package io.orgraph.source.transactionlink;

import io.micronaut.core.type.Argument;
import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Access;
import io.orgraph.model.Invitation;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
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
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.Adapter;
import io.orgraph.source.ListPort;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.source.ListsUsers;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceRoles;
import io.orgraph.source.ListsWorkspaces;
import io.orgraph.source.ReadsUser;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import io.orgraph.upstream.RestClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * TransactionLink: the token fixes the one organization, and no endpoint tells its name. Role and workspace lists are
 * whole arrays, users come in numbered pages.
 */
public final class TransactionLink
        implements Adapter,
                ListsOrganizations,
                ListsOrganizationRoles,
                ListsOrganizationMemberships,
                ListsInvitations,
                ListsWorkspaces,
                ListsWorkspaceRoles,
                ListsWorkspaceMemberships,
                ListsUsers,
                ReadsUser,
                SetsWorkspaceMembership,
                RemovesWorkspaceMembership {
    private static final Endpoint ORGANIZATION_ROLES = Endpoint.get("/organizations/roles");
    private static final Endpoint WORKSPACES = Endpoint.get("/organizations/workspaces");
    private static final Endpoint ROLES = Endpoint.get("/organizations/workspaces/{workspace}/roles");
    private static final Endpoint DIRECT_MEMBERSHIPS = Endpoint.get("/workspaces/{workspace}/memberships");
    private static final Endpoint ALL_MEMBERSHIPS = Endpoint.get("/organizations/workspaces/{workspace}/memberships");
    private static final Endpoint SET_MEMBERSHIP = Endpoint.put("/workspaces/{workspace}/memberships/{user}");
    private static final Endpoint REMOVE_MEMBERSHIP = Endpoint.delete("/workspaces/{workspace}/memberships/{user}");
    private static final Endpoint USERS = Endpoint.get("/organizations/users");
    private static final Endpoint ENROLLMENTS = Endpoint.get("/organizations/enrollments");
    private static final Endpoint USER = Endpoint.get("/organizations/users/{user}");

    private final TransactionLinkSettings settings;
    private final Organization organization;
    private final Mapping mapping;
    private final Api api;

    public TransactionLink(TransactionLinkSettings settings, RestClient client) {
        OrganizationId id = OrganizationId.ofCredential(settings.source());
        this.settings = settings;
        this.organization = Organization.named(id, settings.organizationName());
        this.mapping = new Mapping(id);
        this.api = new Api(settings.source(), client, settings.accept());
    }

    @Override
    public SourceKind kind() {
        return SourceKind.TRANSACTIONLINK;
    }

    @Override
    public boolean inPages(Class<? extends ListPort> list) {
        return list == ListsUsers.class || list == ListsOrganizationMemberships.class || list == ListsInvitations.class;
    }

    /** No call: whoever has a token has one organization. */
    @Override
    public CompletableFuture<Answer<Page<Organization>>> organizations(
            OrganizationQuery query, PageRequest page, Credential as) {
        return CompletableFuture.completedFuture(Answer.of(Page.whole(List.of(organization))));
    }

    @Override
    public boolean reportsRoleDetails() {
        return false;
    }

    @Override
    public CompletableFuture<Answer<Page<OrganizationRole>>> organizationRoles(
            OrganizationId of, PageRequest page, Credential as) {
        return api.list(
                ORGANIZATION_ROLES.at(),
                as,
                OrganizationRoleJson.class,
                sent -> Page.whole(sent.stream().map(mapping::organizationRole).toList()));
    }

    @Override
    public CompletableFuture<Answer<Page<Workspace>>> workspaces(
            OrganizationId of, WorkspaceQuery query, PageRequest page, Credential as) {
        return api.list(
                WORKSPACES.at(),
                as,
                WorkspaceJson.class,
                sent -> Page.whole(sent.stream().map(mapping::workspace).toList()));
    }

    @Override
    public CompletableFuture<Answer<Page<WorkspaceRole>>> workspaceRoles(
            WorkspaceId of, PageRequest page, Credential as) {
        return api.list(
                ROLES.at(of),
                as,
                WorkspaceRoleJson.class,
                sent -> Page.whole(sent.stream()
                        .map(role -> mapping.workspaceRole(of, role))
                        .toList()));
    }

    @Override
    public boolean listsInheritedApart() {
        return true;
    }

    @Override
    public CompletableFuture<Answer<Page<WorkspaceMembership>>> workspaceMemberships(
            WorkspaceId of, Scope scope, MemberQuery query, PageRequest page, Credential as) {
        boolean direct = scope == Scope.DIRECT;
        Call call = (direct ? DIRECT_MEMBERSHIPS : ALL_MEMBERSHIPS).at(of);
        Access access = direct ? Access.DIRECT : Access.UNKNOWN;
        return api.list(call, as, MembershipJson.class, sent -> Page.whole(mapping.memberships(of, sent, access)));
    }

    @Override
    public CompletableFuture<Answer<Page<User>>> users(OrganizationId of, PageRequest page, Credential as) {
        return numbered(USERS, page, as, UserJson.class, mapping::user);
    }

    @Override
    public CompletableFuture<Answer<Page<OrganizationMembership>>> organizationMemberships(
            OrganizationId of, MemberQuery query, PageRequest page, Credential as) {
        return numbered(USERS, page, as, UserJson.class, mapping::organizationMembership);
    }

    @Override
    public CompletableFuture<Answer<Page<Invitation>>> invitations(OrganizationId of, PageRequest page, Credential as) {
        return numbered(ENROLLMENTS, page, as, EnrollmentJson.class, mapping::invitation);
    }

    private <J, T> CompletableFuture<Answer<Page<T>>> numbered(
            Endpoint endpoint, PageRequest page, Credential as, Class<J> item, Function<J, T> map) {
        int number = page.token() == null ? 0 : Integer.parseInt(page.token());
        int size = Math.min(page.size(), settings.usersPageSize());
        Call call = endpoint.at().query("page", Integer.toString(number)).query("size", Integer.toString(size));
        return api.one(
                call,
                as,
                Api.pageOf(item),
                sent -> new Page<>(
                        sent.items().stream().map(map).toList(), sent.next(number, size), sent.totalElements()));
    }

    @Override
    public CompletableFuture<Answer<User>> user(UserId user, Credential as) {
        return api.one(USER.at(user), as, Argument.of(UserJson.class), mapping::user);
    }

    @Override
    public CompletableFuture<Answer<Optional<WorkspaceMembership>>> setWorkspaceMembership(
            WorkspaceMembershipId membership, WorkspaceRoleId role, Credential as) {
        Call call = SET_MEMBERSHIP
                .at(membership.workspace(), membership.user())
                .json(new MembershipBody(membership.user().value(), role.value()));
        return api.write(call, as, Argument.of(MembershipJson.class), sent -> told(membership, sent));
    }

    /** What the answer to a change tells counts only where it is about that very membership. */
    private @Nullable WorkspaceMembership told(WorkspaceMembershipId membership, MembershipJson sent) {
        WorkspaceMembership told = mapping.memberships(membership.workspace(), List.of(sent), Access.DIRECT)
                .get(0);
        return told.id().equals(membership) ? told : null;
    }

    @Override
    public CompletableFuture<Answer<WorkspaceMembershipId>> removeWorkspaceMembership(
            WorkspaceMembershipId membership, Credential as) {
        Call call = REMOVE_MEMBERSHIP.at(membership.workspace(), membership.user());
        return api.write(call, as).thenApply(answer -> answer.map(reply -> membership));
    }
}
