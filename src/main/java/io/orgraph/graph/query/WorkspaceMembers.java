package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.pagination.ConnectionFetchers;
import io.orgraph.graph.pagination.MemberArguments;
import io.orgraph.graph.pagination.PageArguments;
import io.orgraph.graph.projection.SelectedFields;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The members of a workspace: with those who inherit their access, or without them. */
final class WorkspaceMembers {
    private final SourceRegistry sources;
    private final ConnectionFetchers listing;
    private final MemberArguments members;

    WorkspaceMembers(SourceRegistry sources, ConnectionFetchers listing, MemberArguments members) {
        this.sources = sources;
        this.listing = listing;
        this.members = members;
    }

    /** The connection of a workspace's memberships, as the field's arguments want it. A wrong argument costs no call. */
    CompletableFuture<?> page(WorkspaceId workspace, DataFetchingEnvironment env) {
        return members.of(workspace, env)
                .flatMap(query -> listing.arguments(env, workspace, SourceList.WORKSPACE_MEMBERSHIPS, query)
                        .map(page -> new Asked(workspace, scope(env), query, page)))
                .<CompletableFuture<?>>fold(
                        asked -> page(asked, env),
                        failure -> CompletableFuture.completedFuture(Results.failed(failure, env)));
    }

    private static MembershipScope scope(DataFetchingEnvironment env) {
        return Arguments.of(env).flag("includeInherited")
                ? MembershipScope.DIRECT_AND_INHERITED
                : MembershipScope.DIRECT;
    }

    private CompletableFuture<?> page(Asked asked, DataFetchingEnvironment env) {
        boolean isCounted = isCounted(asked);
        if (isCounted && selectsTheTotalAlone(env)) {
            return Results.of(count(asked.workspace(), env), env, Connection::ofNothingBut);
        }
        var ahead = readAhead(asked.workspace(), asked.scope(), env);
        var page = connection(asked, env).thenCombine(ahead, (found, read) -> found);
        if (isCounted && SelectedFields.of(env).contains("totalCount")) {
            return page.thenCombine(
                    count(asked.workspace(), env),
                    (found, count) -> Results.of(
                            found, env, known -> known.withTotal(count).shown(env)));
        }
        return Results.of(page, env, found -> found.shown(env));
    }

    /** What {@link MembershipFields} will look for in the other list is read at the same time as the page. */
    private CompletableFuture<?> readAhead(WorkspaceId workspace, MembershipScope scope, DataFetchingEnvironment env) {
        boolean isDirect = scope == MembershipScope.DIRECT;
        String own = isDirect ? "roles" : "directRoles";
        SelectedFields selected = SelectedFields.of(env);
        boolean isSelected = Stream.of(own, "inheritedRoles", "access")
                .anyMatch(field -> selected.contains("nodes", field) || selected.contains("edges", "node", field));
        if (!isSelected || !isListedApart(workspace)) {
            return CompletableFuture.completedFuture(null);
        }
        var other = isDirect ? MembershipScope.DIRECT_AND_INHERITED : MembershipScope.DIRECT;
        return Loaders.WORKSPACE_MEMBERSHIPS_BY_ID.in(env).load(MembershipsOf.all(workspace, other));
    }

    /** Whether the source counts the members that are asked for without listing them. It counts inheriting members too. */
    private boolean isCounted(Asked asked) {
        return asked.scope() == MembershipScope.DIRECT_AND_INHERITED
                && asked.query().equals(MemberQuery.ALL)
                && sources.get(asked.workspace().source())
                        .port(CountsWorkspaceMemberships.class)
                        .fold(port -> true, unsupported -> false);
    }

    private static boolean selectsTheTotalAlone(DataFetchingEnvironment env) {
        return Set.of("totalCount", "__typename")
                .containsAll(SelectedFields.of(env).names());
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
            Asked asked, DataFetchingEnvironment env) {
        var of = new ConnectionFetchers.Of<>(
                Loaders.WORKSPACE_MEMBERSHIPS,
                Loaders.WORKSPACE_MEMBERSHIP_COUNT,
                new MembershipsOf(asked.workspace(), asked.scope(), asked.query()),
                asked.query());
        return listing.page(env, asked.workspace(), asked.page(), of);
    }

    /** What the field's arguments say. */
    private record Asked(WorkspaceId workspace, MembershipScope scope, MemberQuery query, PageArguments page) {}
}
