package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Futures;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.pagination.PageArguments;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.Loaders;
import io.orgraph.model.Page;
import io.orgraph.model.UserId;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A person's memberships of workspaces: with those that are inherited, or without them. No source lists them: each
 * workspace's own list is searched, which is one call for each workspace, for any number of people.
 */
final class UserMemberships {

    private UserMemberships() {}

    static CompletableFuture<@Nullable Object> page(UserId user, DataFetchingEnvironment env) {
        Answer<PageArguments> page = PageArguments.of(env, () -> GlobalIds.encode(user), false);
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
            Page<Workspace> workspaces, UserId user, PageArguments page, DataFetchingEnvironment env) {
        boolean inherited = Arguments.of(env).flag("includeInherited");
        var loader = (inherited ? Loaders.WORKSPACE_MEMBERSHIP : Loaders.DIRECT_MEMBERSHIP).in(env);
        return Futures.all(
                        workspaces.items(), workspace -> loader.load(new WorkspaceMembershipId(workspace.id(), user)))
                .thenApply(answers -> {
                    Found found = new Found(workspaces.unreadable());
                    answers.forEach(answer -> answer.fold(found.memberships::add, found::missing));
                    return found.shown(user, page, env);
                });
    }

    /** What the workspaces' lists told of a person, one after the other. */
    private static final class Found {
        private final List<WorkspaceMembership> memberships = new ArrayList<>();
        private int unreadable;
        private @Nullable Failure failed;

        Found(int unreadable) {
            this.unreadable = unreadable;
        }

        /** One workspace with a row that cannot be read takes nothing from what the others tell. */
        boolean missing(Failure failure) {
            if (failure instanceof Failure.UnreadableRows list) {
                unreadable += list.rows();
            } else if (failed == null && failure.code() != Code.NOT_FOUND) {
                failed = failure;
            }
            return false;
        }

        Object shown(UserId user, PageArguments page, DataFetchingEnvironment env) {
            if (failed != null) {
                return Results.failed(failed, env);
            }
            Connection<WorkspaceMembership> all = Connection.ofWhole(memberships, page);
            return unreadable == 0
                    ? all
                    : all.withFlaw(new Failure.UnreadableRows(user.source(), unreadable))
                            .shown(env);
        }
    }
}
