package io.orgraph.graph;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.loading.ListKey;
import io.orgraph.loading.Loaders;
import io.orgraph.loading.MembershipsOf;
import io.orgraph.model.Access;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships.Scope;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Who is a member of a workspace. The longer list does not say who is in it by inheritance: only where {@code access} is
 * selected is the shorter one read beside it, in the same round, and compared.
 */
final class WorkspaceMembers {
    private final Listing listing;

    WorkspaceMembers(Listing listing) {
        this.listing = listing;
    }

    /** The connection of a workspace's memberships, as the field's arguments want it. */
    CompletableFuture<?> page(WorkspaceId workspace, DataFetchingEnvironment env) {
        boolean inherited = env.getArgumentOrDefault("includeInherited", false);
        if (!inherited) {
            return Outcome.of(connection(workspace, Scope.DIRECT, env), env, page -> page);
        }
        var all = connection(workspace, Scope.DIRECT_AND_INHERITED, env);
        if (!env.getSelectionSet().containsAnyOf("nodes/access", "edges/node/access")) {
            return Outcome.of(all, env, page -> page);
        }
        return all.thenCombine(
                directIds(workspace, env),
                (page, direct) -> Outcome.of(page, env, found -> compared(found, direct, env)));
    }

    /** One membership, or NOT_FOUND. */
    CompletableFuture<Answer<WorkspaceMembership>> one(WorkspaceMembershipId id, DataFetchingEnvironment env) {
        var all = read(id.workspace(), Scope.DIRECT_AND_INHERITED, env)
                .thenApply(answer -> answer.flatMap(page -> pick(id, page)));
        if (!env.getSelectionSet().containsAnyOf("access", "WorkspaceMembership.access", "membership/access")) {
            return all;
        }
        return all.thenCombine(
                directIds(id.workspace(), env),
                (found, direct) -> found.flatMap(membership -> direct.map(members -> told(membership, members))));
    }

    /** One direct membership, or NOT_FOUND. */
    CompletableFuture<Answer<WorkspaceMembership>> direct(WorkspaceMembershipId id, DataFetchingEnvironment env) {
        return read(id.workspace(), Scope.DIRECT, env).thenApply(answer -> answer.flatMap(page -> pick(id, page)));
    }

    private CompletableFuture<Answer<Connection<WorkspaceMembership>>> connection(
            WorkspaceId workspace, Scope scope, DataFetchingEnvironment env) {
        var of = new Listing.Of<>(Loaders.WORKSPACE_MEMBERSHIPS, new MembershipsOf(workspace, scope));
        return listing.page(env, workspace, ListsWorkspaceMemberships.class, of, membership -> membership);
    }

    private static Object compared(
            Connection<WorkspaceMembership> page,
            Answer<Set<WorkspaceMembershipId>> direct,
            DataFetchingEnvironment env) {
        return direct.<Object>fold(
                members -> new Connection<>(page.slice().map(row -> told(row, members)), page.list()),
                failure -> Outcome.withErrors(page, List.<GraphQLError>of(Outcome.error(failure, env))));
    }

    private static WorkspaceMembership told(WorkspaceMembership membership, Set<WorkspaceMembershipId> direct) {
        return membership.with(direct.contains(membership.id()) ? Access.DIRECT : Access.INHERITED);
    }

    private static CompletableFuture<Answer<Set<WorkspaceMembershipId>>> directIds(
            WorkspaceId workspace, DataFetchingEnvironment env) {
        return read(workspace, Scope.DIRECT, env)
                .thenApply(answer -> answer.map(page ->
                        page.items().stream().map(WorkspaceMembership::id).collect(Collectors.toUnmodifiableSet())));
    }

    private static CompletableFuture<Answer<Page<WorkspaceMembership>>> read(
            WorkspaceId workspace, Scope scope, DataFetchingEnvironment env) {
        return Loaders.WORKSPACE_MEMBERSHIPS
                .in(env)
                .load(new ListKey<>(new MembershipsOf(workspace, scope), PageRequest.WHOLE));
    }

    private static Answer<WorkspaceMembership> pick(WorkspaceMembershipId id, Page<WorkspaceMembership> page) {
        return page.items().stream()
                .filter(membership -> membership.id().equals(id))
                .findFirst()
                .map(Answer::of)
                .orElseGet(() -> Answer.failed(new Failure.Refused(id.source(), Code.NOT_FOUND, null)));
    }
}
