package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.pagination.ConnectionFetchers;
import io.orgraph.graph.pagination.MemberArguments;
import io.orgraph.graph.pagination.QueryArguments;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.ListKey.InvitationsOf;
import io.orgraph.loading.ListKey.MembersOf;
import io.orgraph.loading.ListKey.OrganizationRolesOf;
import io.orgraph.loading.ListKey.WorkspacesOf;
import io.orgraph.loading.Loaders;
import io.orgraph.model.InvitationQuery;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.RoleQuery;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.source.SourceList;
import java.util.concurrent.CompletableFuture;

/** The lists of an organization, as their fields' arguments want them. */
final class OrganizationLists {
    private final ConnectionFetchers listing;
    private final MemberArguments members;

    OrganizationLists(ConnectionFetchers listing, MemberArguments members) {
        this.listing = listing;
        this.members = members;
    }

    CompletableFuture<?> workspaces(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        WorkspaceQuery query = QueryArguments.workspaces(env);
        var of = new ConnectionFetchers.Of<>(
                Loaders.WORKSPACES, Loaders.WORKSPACE_COUNT, new WorkspacesOf(organization.id(), query), query);
        return Results.orUnsupported(
                listing.page(env, organization.id(), SourceList.WORKSPACES, of, found -> new Ref<>(found.id(), found)),
                env,
                page -> page.shown(env));
    }

    CompletableFuture<?> memberships(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        return members.of(organization.id(), env)
                .<CompletableFuture<?>>fold(
                        query -> memberships(organization.id(), query, env),
                        wrong -> CompletableFuture.completedFuture(Results.failed(wrong, env)));
    }

    private CompletableFuture<?> memberships(
            OrganizationId organization, MemberQuery query, DataFetchingEnvironment env) {
        var of = new ConnectionFetchers.Of<>(
                Loaders.ORGANIZATION_MEMBERSHIPS,
                Loaders.ORGANIZATION_MEMBERSHIP_COUNT,
                new MembersOf(organization, query),
                query);
        return Results.of(
                listing.page(env, organization, SourceList.ORGANIZATION_MEMBERSHIPS, of, member -> member),
                env,
                page -> page.shown(env));
    }

    CompletableFuture<?> roles(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        RoleQuery query = QueryArguments.roles(env);
        var of = new ConnectionFetchers.Of<>(
                Loaders.ORGANIZATION_ROLES,
                Loaders.ORGANIZATION_ROLE_COUNT,
                new OrganizationRolesOf(organization.id(), query),
                query);
        return Results.of(
                listing.page(env, organization.id(), SourceList.ORGANIZATION_ROLES, of, role -> role),
                env,
                page -> page.shown(env));
    }

    CompletableFuture<?> invitations(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        InvitationQuery query = QueryArguments.invitations(env);
        var of = new ConnectionFetchers.Of<>(
                Loaders.INVITATIONS, Loaders.INVITATION_COUNT, new InvitationsOf(organization.id(), query), query);
        return Results.of(
                listing.page(env, organization.id(), SourceList.INVITATIONS, of, found -> new Ref<>(found.id(), found)),
                env,
                page -> page.shown(env));
    }
}
