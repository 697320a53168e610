package io.orgraph.source.transactionlink;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationQuery;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.MembershipAccess;
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
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.source.Adapter;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsUsers;
import io.orgraph.source.Port;
import io.orgraph.source.ReadsOrganizationMembership;
import io.orgraph.source.ReadsUser;
import io.orgraph.source.RequiredPermission;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import io.orgraph.upstream.RestClient;
import io.orgraph.upstream.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reading half of the adapter. No endpoint has the organization's name. Role and workspace lists are whole arrays;
 * users come in numbered pages.
 */
abstract class TransactionLinkReads
        implements Adapter,
                ListsOrganizationMemberships,
                ListsInvitations,
                WholeLists,
                ListsUsers,
                ReadsUser,
                ReadsOrganizationMembership {
    private static final Endpoint ORGANIZATION_ROLES = Endpoint.get("/organizations/roles");
    private static final Endpoint WORKSPACES = Endpoint.get("/organizations/workspaces");
    private static final Endpoint ROLES = Endpoint.get("/organizations/workspaces/{workspace}/roles");
    private static final Endpoint DIRECT_MEMBERSHIPS = Endpoint.get("/workspaces/{workspace}/memberships");
    private static final Endpoint ALL_MEMBERSHIPS = Endpoint.get("/organizations/workspaces/{workspace}/memberships");
    private static final Endpoint USERS = Endpoint.get("/organizations/users");
    private static final Endpoint ENROLLMENTS = Endpoint.get("/organizations/enrollments");
    static final Endpoint USER = Endpoint.get("/organizations/users/{user}");

    private final TransactionLinkSettings settings;
    private final Organization organization;
    final Mapping mapping;
    final Api api;

    TransactionLinkReads(TransactionLinkSettings settings, RestClient client) {
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
    public @Nullable RequiredPermission requiredPermission(Class<? extends Port> port) {
        return RequiredPermissions.BY_PORT.get(port);
    }

    @Override
    public boolean listsOrganizationsByCall() {
        return false;
    }

    /** No call: whoever has a token has one organization. */
    @Override
    public CompletableFuture<Answer<Page<Organization>>> organizations(
            OrganizationQuery query, PageRequest page, Credential as) {
        return Answer.completedFuture(Page.whole(List.of(organization)));
    }

    @Override
    public boolean reportsRoleDetails() {
        return false;
    }

    @Override
    public CompletableFuture<Answer<Page<OrganizationRole>>> organizationRoles(
            OrganizationId of, PageRequest page, Credential as) {
        return api.list(ORGANIZATION_ROLES.at(), as, OrganizationRoleJson.ROWS, mapping::organizationRole);
    }

    @Override
    public CompletableFuture<Answer<Page<Workspace>>> workspaces(
            OrganizationId of, WorkspaceQuery query, PageRequest page, Credential as) {
        return api.list(WORKSPACES.at(), as, WorkspaceJson.ROWS, mapping::workspace);
    }

    @Override
    public CompletableFuture<Answer<Page<WorkspaceRole>>> workspaceRoles(
            WorkspaceId of, PageRequest page, Credential as) {
        return api.list(ROLES.at(of), as, WorkspaceRoleJson.ROWS, role -> mapping.workspaceRole(of, role));
    }

    @Override
    public boolean listsInheritedApart() {
        return true;
    }

    @Override
    public CompletableFuture<Answer<Page<WorkspaceMembership>>> workspaceMemberships(
            WorkspaceId of, MembershipScope scope, MemberQuery query, PageRequest page, Credential as) {
        boolean direct = scope == MembershipScope.DIRECT;
        Call call = (direct ? DIRECT_MEMBERSHIPS : ALL_MEMBERSHIPS).at(of);
        MembershipAccess access = direct ? MembershipAccess.DIRECT : MembershipAccess.UNKNOWN;
        return api.list(call, as, MembershipJson.ROWS, row -> mapping.membership(of, row, access))
                .thenApply(answer -> answer.map(TransactionLinkReads::oneForEachPerson));
    }

    /** In the order sent: a person may be sent twice, once direct and once inherited. Within one list the person tells the row. */
    private static Page<WorkspaceMembership> oneForEachPerson(Page<WorkspaceMembership> rows) {
        Map<String, WorkspaceMembership> people =
                new LinkedHashMap<>(rows.items().size() * 2);
        rows.items().forEach(row -> people.merge(row.id().value(), row, WorkspaceMembership::and));
        return people.size() == rows.items().size()
                ? rows
                : Page.whole(List.copyOf(people.values()), rows.unreadable());
    }

    @Override
    public Set<InvitationQuery.OrderField> reportedOrders() {
        return Set.of(InvitationQuery.OrderField.EMAIL, InvitationQuery.OrderField.LAST_SENT_AT);
    }

    @Override
    public boolean identifiesRoles() {
        return true;
    }

    @Override
    public boolean namesRoles() {
        return false;
    }

    @Override
    public CompletableFuture<Answer<Page<User>>> users(OrganizationId of, PageRequest page, Credential as) {
        return numbered(USERS, page, as, UserJson.ROWS, mapping::user);
    }

    @Override
    public CompletableFuture<Answer<Page<OrganizationMembership>>> organizationMemberships(
            OrganizationId of, MemberQuery query, PageRequest page, Credential as) {
        return numbered(USERS, page, as, UserJson.ROWS, mapping::organizationMembership);
    }

    @Override
    public CompletableFuture<Answer<Page<Invitation>>> invitations(OrganizationId of, PageRequest page, Credential as) {
        return numbered(ENROLLMENTS, page, as, EnrollmentJson.ROWS, mapping::invitation);
    }

    private <J, T> CompletableFuture<Answer<Page<T>>> numbered(
            Endpoint endpoint, PageRequest page, Credential as, RowForms<J> form, Function<J, T> map) {
        int number = page.token() == null ? 0 : Integer.parseInt(page.token());
        int size = Math.min(page.size(), settings.usersPageSize());
        Call call = endpoint.at().query("page", Integer.toString(number)).query("size", Integer.toString(size));
        return api.page(call, as, form, list -> {
            PageJson<J> sent = list.sent();
            Rows<T> rows = Rows.<J, T>read(sent.items(), map).without(list.leftOut());
            int all = rows.items().size() + rows.unreadable();
            return new Page<>(rows.items(), sent.next(number, size, all), sent.totalElements(), rows.unreadable());
        });
    }

    @Override
    public CompletableFuture<Answer<User>> user(UserId user, Credential as) {
        return api.one(USER.at(user), as, UserJson.ONE, mapping::user);
    }

    @Override
    public CompletableFuture<Answer<OrganizationMembership>> organizationMembership(UserId user, Credential as) {
        return api.one(USER.at(user), as, UserJson.ONE, mapping::organizationMembership);
    }
}
