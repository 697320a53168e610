package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.MembershipChange;
import io.orgraph.failure.Answer;
import io.orgraph.loading.Loaders;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.Node;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The payload fields of a membership of a workspace that was set or removed. */
final class ChangedMembership {

    private ChangedMembership() {}

    static Changed<WorkspaceMembershipId, WorkspaceMembership> of(
            MembershipChange change, @Nullable WorkspaceMembership told, Answer<Optional<WorkspaceMembership>> before) {
        WorkspaceMembershipId id = change.id();
        return Changed.of(
                        id,
                        told,
                        env -> Changed.orAbsent(
                                Loaders.DIRECT_MEMBERSHIP.in(env).load(id)))
                .from(
                        before,
                        there -> WorkspaceMembershipUndo.of(
                                id, there.map(WorkspaceMembership::roles).orElse(List.of()), change.role()));
    }

    /** The current direct membership. */
    static CompletableFuture<Answer<Optional<WorkspaceMembership>>> read(
            WorkspaceMembershipId id, DataFetchingEnvironment env) {
        return OperationLoaders.of(env)
                .wholeLists()
                .workspaceMemberships(id.workspace(), MembershipScope.DIRECT)
                .thenApply(answer -> answer.map(all -> Node.find(all, id)));
    }
}
