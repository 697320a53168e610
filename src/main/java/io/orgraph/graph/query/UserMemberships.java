package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Futures;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.pagination.PageArguments;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.Loaders;
import io.orgraph.model.UserId;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A person's direct memberships of workspaces. No source lists them: each workspace's own list is searched, which is
 * one call for each workspace, for any number of people.
 */
final class UserMemberships {

    private UserMemberships() {}

    static CompletableFuture<@Nullable Object> page(UserId user, DataFetchingEnvironment env) {
        Answer<PageArguments> page = PageArguments.of(env, GlobalIds.encode(user), false);
        return page.fold(
                asked -> Loaders.ALL_WORKSPACES
                        .in(env)
                        .load(user.organization())
                        .thenCompose(answer -> answer.fold(
                                workspaces -> in(workspaces, user, asked, env),
                                failure -> CompletableFuture.completedFuture(absentOrFailed(failure, env)))),
                failure -> CompletableFuture.completedFuture(Results.failed(failure, env)));
    }

    private static @Nullable Object absentOrFailed(Failure failure, DataFetchingEnvironment env) {
        return failure.code() == Code.UNSUPPORTED_BY_SOURCE ? null : Results.failed(failure, env);
    }

    private static CompletableFuture<@Nullable Object> in(
            List<Workspace> workspaces, UserId user, PageArguments page, DataFetchingEnvironment env) {
        var loader = Loaders.DIRECT_MEMBERSHIP.in(env);
        return Futures.all(workspaces, workspace -> loader.load(new WorkspaceMembershipId(workspace.id(), user)))
                .thenApply(answers -> connection(answers, page, env));
    }

    private static Object connection(
            List<Answer<WorkspaceMembership>> answers, PageArguments page, DataFetchingEnvironment env) {
        List<WorkspaceMembership> found = new ArrayList<>();
        for (Answer<WorkspaceMembership> answer : answers) {
            if (answer instanceof Answer.Given<WorkspaceMembership> given) {
                found.add(given.value());
            } else if (answer instanceof Answer.Failed<WorkspaceMembership> failed
                    && failed.failure().code() != Code.NOT_FOUND) {
                return Results.failed(failed.failure(), env);
            }
        }
        return Connection.ofWhole(found, page);
    }
}
