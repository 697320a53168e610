package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.MembershipChange;
import io.orgraph.failure.Answer;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.loading.Loaders;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.Node;
import io.orgraph.model.RoleId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import java.util.Map;
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
                .from(before, there -> there.isPresent() ? backTo(there.get(), change) : backToNothing(change));
    }

    /** The current direct membership. */
    static CompletableFuture<Answer<Optional<WorkspaceMembership>>> read(
            WorkspaceMembershipId id, DataFetchingEnvironment env) {
        return OperationLoaders.of(env)
                .wholeLists()
                .workspaceMemberships(id.workspace(), MembershipScope.DIRECT)
                .thenApply(answer -> answer.map(all -> Node.find(all, id)));
    }

    /** A membership with several roles has no inverse: one call can give one role alone. */
    private static @Nullable InverseChange backTo(WorkspaceMembership there, MembershipChange change) {
        RoleId held = there.roles().size() == 1 ? there.roles().get(0).id() : null;
        return held instanceof WorkspaceRoleId && !held.equals(change.role())
                ? new InverseChange("setWorkspaceMembership", ids(change.id(), "roleId", GlobalIds.encode(held)))
                : null;
    }

    private static @Nullable InverseChange backToNothing(MembershipChange change) {
        return change.role() == null
                ? null
                : new InverseChange("removeWorkspaceMembership", ids(change.id(), null, null));
    }

    private static Map<String, Object> ids(WorkspaceMembershipId id, @Nullable String field, @Nullable String value) {
        String workspace = GlobalIds.encode(id.workspace());
        String user = GlobalIds.encode(id.user());
        return field == null
                ? Map.of("workspaceId", workspace, "userId", user)
                : Map.of("workspaceId", workspace, "userId", user, field, requireNonNull(value));
    }
}
