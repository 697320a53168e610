package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.Loaders;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a membership whose direct roles were removed: a person who inherits access stays a member under the
 * same id, and only a read after the change tells.
 */
public final class RemovedMembership {

    private RemovedMembership() {}

    /** The id, where the person is no member any more. */
    public static @Nullable Object removedId(WorkspaceMembershipId id, DataFetchingEnvironment env) {
        return Results.of(remaining(id, env), env, remaining -> remaining.isPresent() ? null : GlobalIds.encode(id));
    }

    /** The membership, where inherited access keeps the person a member. */
    public static @Nullable Object remainingMembership(WorkspaceMembershipId id, DataFetchingEnvironment env) {
        return Results.of(remaining(id, env), env, remaining -> remaining.orElse(null));
    }

    static CompletableFuture<Answer<Optional<WorkspaceMembership>>> remaining(
            WorkspaceMembershipId id, DataFetchingEnvironment env) {
        return Changed.orAbsent(Loaders.WORKSPACE_MEMBERSHIP.in(env).load(id));
    }
}
