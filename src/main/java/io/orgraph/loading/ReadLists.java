package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.loading.ListKey.AuditEntriesOf;
import io.orgraph.loading.ListKey.MembersOf;
import io.orgraph.loading.ListKey.MembershipsOf;
import io.orgraph.loading.ListKey.OrganizationsOf;
import io.orgraph.loading.ListKey.WorkspacesOf;
import io.orgraph.model.ApiKey;
import io.orgraph.model.AuditEntry;
import io.orgraph.model.Invitation;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceName;
import io.orgraph.model.User;
import io.orgraph.model.UserAccount;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.source.ListPort;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsApiKeys;
import io.orgraph.source.ListsAuditEntries;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.source.ListsUserAccounts;
import io.orgraph.source.ListsUsers;
import io.orgraph.source.ListsWorkspaceInvitations;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceRoles;
import io.orgraph.source.ListsWorkspaces;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.SourceList;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Every list that one operation can read, each page of each once. */
final class ReadLists {
    final Lists<OrganizationsOf, Organization> organizations;
    final Lists<OrganizationId, OrganizationRole> organizationRoles;
    final Lists<MembersOf, OrganizationMembership> organizationMemberships;
    final Lists<WorkspacesOf, Workspace> workspaces;
    final Lists<WorkspaceId, WorkspaceRole> workspaceRoles;
    final Lists<MembershipsOf, WorkspaceMembership> workspaceMemberships;
    final Lists<OrganizationId, User> users;
    final Lists<OrganizationId, UserAccount> userAccounts;
    final Lists<OrganizationId, Invitation> invitations;
    final Lists<WorkspaceId, Invitation> workspaceInvitations;
    final Lists<AuditEntriesOf, AuditEntry> auditEntries;
    final Lists<OrganizationId, ApiKey> apiKeys;

    final Filtered filtered;
    final SingleUsers singleUsers;
    final SourceAccess sourceAccess;

    ReadLists(SourceAccess sourceAccess) {
        this.sourceAccess = sourceAccess;
        organizations = lists(
                OrganizationsOf::source,
                ListsOrganizations.class,
                (of, page) -> (port, as) -> port.organizations(of.query(), page, as));
        organizationRoles = lists(
                OrganizationId::source,
                ListsOrganizationRoles.class,
                (of, page) -> (port, as) -> port.organizationRoles(of, page, as));
        organizationMemberships = lists(
                of -> of.organization().source(),
                ListsOrganizationMemberships.class,
                (of, page) -> (port, as) -> port.organizationMemberships(of.organization(), of.query(), page, as));
        workspaces = lists(
                of -> of.organization().source(),
                ListsWorkspaces.class,
                (of, page) -> (port, as) -> port.workspaces(of.organization(), of.query(), page, as));
        workspaceRoles = lists(
                WorkspaceId::source,
                ListsWorkspaceRoles.class,
                (of, page) -> (port, as) -> port.workspaceRoles(of, page, as));
        workspaceMemberships = lists(
                of -> of.workspace().source(),
                ListsWorkspaceMemberships.class,
                (of, page) ->
                        (port, as) -> port.workspaceMemberships(of.workspace(), of.scope(), of.query(), page, as));
        users = lists(OrganizationId::source, ListsUsers.class, (of, page) -> (port, as) -> port.users(of, page, as));
        userAccounts = lists(
                OrganizationId::source,
                ListsUserAccounts.class,
                (of, page) -> (port, as) -> port.userAccounts(of, page, as));
        invitations = lists(
                OrganizationId::source,
                ListsInvitations.class,
                (of, page) -> (port, as) -> port.invitations(of, page, as));
        workspaceInvitations = lists(
                WorkspaceId::source,
                ListsWorkspaceInvitations.class,
                (of, page) -> (port, as) -> port.workspaceInvitations(of, page, as));
        auditEntries = lists(
                of -> of.organization().source(),
                ListsAuditEntries.class,
                (of, page) -> (port, as) -> port.auditEntries(of.organization(), of.query(), page, as));
        apiKeys = lists(
                OrganizationId::source, ListsApiKeys.class, (of, page) -> (port, as) -> port.apiKeys(of, page, as));
        filtered = new Filtered(this);
        singleUsers = new SingleUsers(sourceAccess);
    }

    /**
     * All organizations of a source that match the query. Queries that differ in what the source does not do itself share
     * their calls.
     */
    CompletableFuture<Answer<Page<Organization>>> allOrganizations(OrganizationsOf of) {
        ListTraits traits = sourceAccess.traits(of.source(), SourceList.ORGANIZATIONS);
        var sent = new OrganizationsOf(of.source(), of.query().only(traits.does()));
        return organizations
                .readable(sent)
                .thenApply(answer -> answer.map(LocalOrganizations.filter(of.query())::inWhole));
    }

    private <P extends ListPort, I, T> Lists<I, T> lists(
            Function<I, SourceName> source, Class<P> port, PageOf<P, I, T> page) {
        return new Lists<>(
                source,
                sourceAccess.budget().pages(),
                key -> sourceAccess.ask(source.apply(key.of()), port, page.of(key.of(), key.page())));
    }

    /** Requests a page of a list through its port. */
    @FunctionalInterface
    private interface PageOf<P extends ListPort, I, T> {
        SourceAccess.Question<P, Page<T>> of(I list, PageRequest page);
    }
}
