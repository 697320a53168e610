package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.pagination.ConnectionFetchers;
import io.orgraph.graph.pagination.PageArguments;
import io.orgraph.graph.pagination.QueryArguments;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.ListKey.MembershipsOf;
import io.orgraph.loading.Loaders;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.source.CountsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.source.SourceList;
import io.orgraph.source.SourceRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The members of a workspace: with those who inherit their access, or without them. */
final class WorkspaceMembers {
    private final SourceRegistry sources;
    private final ConnectionFetchers listing;

    WorkspaceMembers(SourceRegistry sources, ConnectionFetchers listing) {
        this.sources = sources;
        this.listing = listing;
    }

    /** The connection of a workspace's memberships, as the field's arguments want it. A wrong argument costs no call. */
    CompletableFuture<?> page(WorkspaceId workspace, DataFetchingEnvironment env) {
        return listing.arguments(env, workspace, SourceList.WORKSPACE_MEMBERSHIPS, QueryArguments.members(env))
                .<CompletableFuture<?>>fold(
                        page -> asked(workspace, page, env),
                        failure -> CompletableFuture.completedFuture(Results.failed(failure, env)));
    }

    private CompletableFuture<?> asked(WorkspaceId workspace, PageArguments arguments, DataFetchingEnvironment env) {
        var scope = Arguments.of(env).flag("includeInherited")
                ? MembershipScope.DIRECT_AND_INHERITED
                : MembershipScope.DIRECT;
        boolean isCounted = isCounted(workspace, env);
        if (isCounted && selectsTheTotalAlone(env)) {
            return Results.of(count(workspace, env), env, Connection::ofNothingBut);
        }
        var ahead = readAhead(workspace, scope, env);
        var page = connection(workspace, scope, arguments, env).thenCombine(ahead, (found, read) -> found);
        if (isCounted && env.getSelectionSet().contains("totalCount")) {
            return page.thenCombine(
                    count(workspace, env),
                    (found, count) -> Results.of(
                            found, env, known -> known.withTotal(count).shown(env)));
        }
        return Results.of(page, env, found -> found.shown(env));
    }

    /** What {@link MembershipFields} will look for in the other list is read at the same time as the page. */
    private CompletableFuture<?> readAhead(WorkspaceId workspace, MembershipScope scope, DataFetchingEnvironment env) {
        boolean isDirect = scope == MembershipScope.DIRECT;
        String own = isDirect ? "roles" : "directRoles";
        boolean isSelected = Stream.of(own, "inheritedRoles", "access")
                .anyMatch(field -> env.getSelectionSet().containsAnyOf("nodes/" + field, "edges/node/" + field));
        if (!isSelected || !isListedApart(workspace)) {
            return CompletableFuture.completedFuture(null);
        }
        var other = isDirect ? MembershipScope.DIRECT_AND_INHERITED : MembershipScope.DIRECT;
        return Loaders.WORKSPACE_MEMBERSHIPS_BY_ID.in(env).load(MembershipsOf.all(workspace, other));
    }

    /** Whether the source counts the members that are asked for without listing them. It counts inheriting members too. */
    private boolean isCounted(WorkspaceId workspace, DataFetchingEnvironment env) {
        return Arguments.of(env).flag("includeInherited")
                && QueryArguments.members(env).equals(MemberQuery.ALL)
                && sources.get(workspace.source())
                        .port(CountsWorkspaceMemberships.class)
                        .fold(port -> true, unsupported -> false);
    }

    private static boolean selectsTheTotalAlone(DataFetchingEnvironment env) {
        return env.getSelectionSet().getImmediateFields().stream()
                .allMatch(field ->
                        field.getName().equals("totalCount") || field.getName().equals("__typename"));
    }

    private static CompletableFuture<Answer<Integer>> count(WorkspaceId workspace, DataFetchingEnvironment env) {
        return Loaders.MEMBER_COUNT.in(env).load(workspace);
    }

    private boolean isListedApart(WorkspaceId workspace) {
        return sources.get(workspace.source())
                .port(ListsWorkspaceMemberships.class)
                .fold(ListsWorkspaceMemberships::listsInheritedApart, unsupported -> false);
    }

    private CompletableFuture<Answer<Connection<WorkspaceMembership>>> connection(
            WorkspaceId workspace, MembershipScope scope, PageArguments arguments, DataFetchingEnvironment env) {
        MemberQuery query = QueryArguments.members(env);
        var of = new ConnectionFetchers.Of<>(
                Loaders.WORKSPACE_MEMBERSHIPS,
                Loaders.WORKSPACE_MEMBERSHIP_COUNT,
                new MembershipsOf(workspace, scope, query),
                query);
        return listing.page(env, workspace, arguments, of);
    }
}
