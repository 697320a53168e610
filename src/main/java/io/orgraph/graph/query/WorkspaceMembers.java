package io.orgraph.graph.query;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.pagination.ConnectionFetchers;
import io.orgraph.graph.pagination.PageArguments;
import io.orgraph.graph.pagination.QueryArguments;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.ListKey;
import io.orgraph.loading.ListKey.MembershipsOf;
import io.orgraph.loading.Loaders;
import io.orgraph.loading.Slice;
import io.orgraph.model.Access;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.source.CountsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.source.SourceList;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The members of a workspace. Where a source lists inheriting members separately, the longer list does not mark them:
 * only where {@code access} is selected is the shorter list read as well, at the same time, and compared.
 */
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
        boolean inherited = Arguments.of(env).flag("includeInherited");
        if (isCounted(workspace, env) && selectsTheTotalAlone(env)) {
            return Results.of(count(workspace, env), env, Connection::ofNothingBut);
        }
        var scope = inherited ? MembershipScope.DIRECT_AND_INHERITED : MembershipScope.DIRECT;
        var page = connection(workspace, scope, arguments, env);
        if (isCounted(workspace, env) && env.getSelectionSet().contains("totalCount")) {
            return page.thenCombine(
                    count(workspace, env),
                    (found, count) -> Results.of(
                            found, env, known -> known.withTotal(count).shown(env)));
        }
        if (!inherited
                || !isListedApart(workspace)
                || !env.getSelectionSet().containsAnyOf("nodes/access", "edges/node/access")) {
            return Results.of(page, env, found -> found.shown(env));
        }
        return page.thenCombine(
                direct(workspace, env), (all, direct) -> Results.of(all, env, found -> compared(found, direct, env)));
    }

    /** One membership, or NOT_FOUND. */
    CompletableFuture<Answer<WorkspaceMembership>> one(WorkspaceMembershipId id, DataFetchingEnvironment env) {
        var all = Loaders.WORKSPACE_MEMBERSHIP.in(env).load(id);
        if (!isListedApart(id.workspace())
                || !env.getSelectionSet().containsAnyOf("access", "WorkspaceMembership.access")) {
            return all;
        }
        return all.thenCombine(
                direct(id.workspace(), env),
                (found, direct) -> found.flatMap(membership -> direct.map(members -> members.told(membership))));
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
        var of = new ConnectionFetchers.Of<>(
                Loaders.WORKSPACE_MEMBERSHIPS, new MembershipsOf(workspace, scope, QueryArguments.members(env)));
        return listing.page(env, workspace, arguments, of);
    }

    private static Object compared(
            Connection<WorkspaceMembership> page, Answer<Direct> direct, DataFetchingEnvironment env) {
        return direct.<Object>fold(
                members -> members.in(page).shown(env),
                failure -> Results.withErrors(page, List.<GraphQLError>of(Results.error(failure, env))));
    }

    private static CompletableFuture<Answer<Direct>> direct(WorkspaceId workspace, DataFetchingEnvironment env) {
        var key = new ListKey<>(MembershipsOf.all(workspace, MembershipScope.DIRECT), PageRequest.WHOLE);
        return Loaders.WORKSPACE_MEMBERSHIPS.in(env).load(key).thenApply(answer -> answer.map(Direct::of));
    }

    /**
     * Who is a direct member.
     *
     * @param unreadable of how many rows it is unknown who that is
     */
    private record Direct(Set<WorkspaceMembershipId> members, int unreadable) {
        static Direct of(Page<WorkspaceMembership> page) {
            return new Direct(
                    page.items().stream().map(WorkspaceMembership::id).collect(Collectors.toUnmodifiableSet()),
                    page.unreadable());
        }

        Connection<WorkspaceMembership> in(Connection<WorkspaceMembership> page) {
            Slice<WorkspaceMembership> told = page.slice().map(this::told);
            boolean isFlaw =
                    unreadable > 0 && told.flaw() == null && !told.items().isEmpty();
            return new Connection<>(isFlaw ? told.withFlaw(flaw(told)) : told, page.list());
        }

        /** Whoever is not among them inherits, unless theirs may be a row that could not be read. */
        WorkspaceMembership told(WorkspaceMembership membership) {
            if (members.contains(membership.id())) {
                return membership.with(Access.DIRECT);
            }
            return unreadable == 0 ? membership.with(Access.INHERITED) : membership;
        }

        private Failure flaw(Slice<WorkspaceMembership> told) {
            return new Failure.UnreadableRows(told.items().get(0).item().id().source(), unreadable);
        }
    }
}
