package io.orgraph.source.tours;

import io.micronaut.json.tree.JsonNode;
import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.model.AuditEntry;
import io.orgraph.model.AuditQuery;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationPreview;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.JsonValue;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.model.User;
import io.orgraph.model.ViewerPermissions;
import io.orgraph.source.Adapter;
import io.orgraph.source.ListsAuditEntries;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.source.ListsUsers;
import io.orgraph.source.Port;
import io.orgraph.source.PreviewsInvitation;
import io.orgraph.source.ReadsOrganization;
import io.orgraph.source.ReadsViewerPermissions;
import io.orgraph.source.RequiredPermission;
import io.orgraph.upstream.Endpoint;
import io.orgraph.upstream.RestClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The reading half of the adapter. An API key has access to one organization; the session of a super admin can list and
 * read every organization.
 *
 * <p>The lists of members, roles and invitations, and the caller's permissions, take no organization: they are those of
 * the credential's own, whichever is requested. Those of another one are therefore NOT_FOUND: a session is checked by
 * one more call, an API key where the response says which organization it is about.
 */
abstract class ToursReads
        implements Adapter,
                ListsOrganizations,
                ReadsOrganization,
                ListsOrganizationMemberships,
                ListsUsers,
                ListsOrganizationRoles,
                ListsInvitations,
                ReadsViewerPermissions,
                ListsAuditEntries,
                PreviewsInvitation {
    private static final Endpoint ORGANIZATION = Endpoint.get("/api/organizations/{organization}");
    private static final Endpoint OWN_PERMISSIONS = Endpoint.get("/api/organizations/me/permissions");
    private static final Endpoint MEMBERS = Endpoint.get("/api/organizations/members");
    private static final Endpoint ROLES = Endpoint.get("/api/organizations/roles");
    private static final Endpoint INVITATIONS = Endpoint.get("/api/organizations/invitations");
    private static final Endpoint PREVIEW = Endpoint.get("/api/invitations/{token}");

    private static final ListEndpoint<Organization> EVERY_ORGANIZATION = new ListEndpoint<>(
            Endpoint.get("/api/organizations"),
            "organizations",
            (none, item) -> Mapping.organization(none.source(), item));
    private static final ListEndpoint<OrganizationMembership> MEMBERSHIPS =
            new ListEndpoint<>(MEMBERS, "members", Mapping::membership);
    private static final ListEndpoint<User> USERS = new ListEndpoint<>(MEMBERS, "members", Mapping::user);
    private static final ListEndpoint<OrganizationRole> ORGANIZATION_ROLES =
            new ListEndpoint<>(ROLES, "roles", Mapping::organizationRole);
    private static final ListEndpoint<Invitation> ALL_INVITATIONS =
            new ListEndpoint<>(INVITATIONS, "invitations", Mapping::invitation);

    final SourceName source;
    final Api api;
    final OwnOrganization own;
    private final AuditLog audit;

    ToursReads(SourceName source, RestClient client) {
        this.source = source;
        this.api = new Api(source, client);
        this.own = new OwnOrganization(source, api);
        this.audit = new AuditLog(own, api);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.TOURS;
    }

    @Override
    public @Nullable RequiredPermission requiredPermission(Class<? extends Port> port) {
        return RequiredPermissions.BY_PORT.get(port);
    }

    @Override
    public boolean isSession(Credential credential) {
        return new ToursCredential(credential).isSession();
    }

    /** The credential's own organization; for the session of a super admin, all of them. */
    @Override
    public CompletableFuture<Answer<Page<Organization>>> organizations(
            OrganizationQuery query, PageRequest page, Credential as) {
        if (!new ToursCredential(as).isSession()) {
            return ownAlone(as);
        }
        return api.list(EVERY_ORGANIZATION, OrganizationId.ofCredential(source), page, as)
                .thenCompose(answer -> page.token() == null && isForbidden(answer)
                        ? ownAlone(as)
                        : CompletableFuture.completedFuture(answer));
    }

    /**
     * With an API key, any organization but its own is NOT_FOUND, as it would be at the source. So is a response with
     * another id, since a path such as that of the caller's own organization looks like that of an id.
     */
    @Override
    public CompletableFuture<Answer<Organization>> organization(OrganizationId id, Credential as) {
        if (id.isOfCredential()) {
            return own.read(as);
        }
        CompletableFuture<Answer<Organization>> read =
                new ToursCredential(as).isSession() ? byId(id, as) : own.read(as);
        return read.thenApply(answer -> answer.flatMap(found -> found.id().equals(id) ? answer : api.notFound()));
    }

    /** A member has a role's name or its id: no document says which. */
    @Override
    public boolean identifiesRoles() {
        return false;
    }

    @Override
    public boolean reportsStatus() {
        return true;
    }

    @Override
    public CompletableFuture<Answer<Page<OrganizationMembership>>> organizationMemberships(
            OrganizationId of, MemberQuery query, PageRequest page, Credential as) {
        return own.checkAlongside(of, as, api.list(MEMBERSHIPS, of, page, as));
    }

    /** Reads the list of members, which has every user's details. */
    @Override
    public CompletableFuture<Answer<Page<User>>> users(OrganizationId of, PageRequest page, Credential as) {
        return own.checkAlongside(of, as, api.list(USERS, of, page, as));
    }

    @Override
    public boolean reportsRoleDetails() {
        return true;
    }

    @Override
    public CompletableFuture<Answer<Page<OrganizationRole>>> organizationRoles(
            OrganizationId of, PageRequest page, Credential as) {
        return own.checkAlongside(of, as, api.list(ORGANIZATION_ROLES, of, page, as));
    }

    @Override
    public CompletableFuture<Answer<Page<Invitation>>> invitations(OrganizationId of, PageRequest page, Credential as) {
        return own.checkAlongside(of, as, api.list(ALL_INVITATIONS, of, page, as));
    }

    @Override
    public CompletableFuture<Answer<ViewerPermissions>> viewerPermissions(OrganizationId of, Credential as) {
        return own.checkAlongside(of, as, api.one(OWN_PERMISSIONS.at(), as, ToursReads::permissions));
    }

    /** The same whoever asks: only a super admin may. */
    @Override
    public CompletableFuture<Answer<Page<AuditEntry>>> auditEntries(
            OrganizationId of, AuditQuery query, PageRequest page, Credential as) {
        return audit.entries(of, query, page, as);
    }

    @Override
    public CompletableFuture<Answer<InvitationPreview>> invitationPreview(InvitationToken token) {
        return api.unsigned(PREVIEW.at(token), sent -> Mapping.preview(new ItemJson(sent)));
    }

    private CompletableFuture<Answer<Page<Organization>>> ownAlone(Credential as) {
        return own.read(as).thenApply(answer -> answer.map(found -> Page.whole(List.of(found))));
    }

    /** Only a super admin may read organizations by id, but every caller may read their own. */
    private CompletableFuture<Answer<Organization>> byId(OrganizationId id, Credential as) {
        return api.one(ORGANIZATION.at(id), as, this::organization)
                .thenCompose(answer ->
                        isForbidden(answer) ? ownInsteadOf(answer, id, as) : CompletableFuture.completedFuture(answer));
    }

    private CompletableFuture<Answer<Organization>> ownInsteadOf(
            Answer<Organization> refused, OrganizationId id, Credential as) {
        return own.read(as)
                .thenApply(
                        answer -> answer.fold(found -> found.id().equals(id) ? answer : refused, failure -> refused));
    }

    private Organization organization(JsonNode sent) {
        return Mapping.organization(source, new ItemJson(sent));
    }

    private static ViewerPermissions permissions(JsonNode sent) {
        JsonValue map = sent.isContainerNode() ? Wire.json(sent) : null;
        if (map == null) {
            throw new IllegalArgumentException("An answer holds no map of permissions");
        }
        return new ViewerPermissions(PermissionMap.in(sent), map);
    }

    private static boolean isForbidden(Answer<?> answer) {
        return answer.fold(given -> false, failure -> failure.code() == Code.FORBIDDEN);
    }
}
