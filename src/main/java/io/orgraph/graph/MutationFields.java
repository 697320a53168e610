package io.orgraph.graph;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.RemoveWorkspaceMembership;
import io.orgraph.change.SetWorkspaceMembership;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.loading.Loaders;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The changes, and the fields of what comes of them. */
final class MutationFields {
    private final GlobalIds ids;

    MutationFields(GlobalIds ids) {
        this.ids = ids;
    }

    List<TypeFields<?>> all() {
        return List.of(
                TypeFields.of("Mutation", Object.class)
                        .fetch("setWorkspaceMembership", (root, env) -> set(env))
                        .fetch("removeWorkspaceMembership", (root, env) -> remove(env)),
                payload("SetWorkspaceMembershipPayload").fetch("membership", MutationFields::membership),
                payload("RemoveWorkspaceMembershipPayload")
                        .value("removedMembershipId", MutationFields::removedMembershipId),
                TypeFields.of("UserError", UserError.class)
                        .value("message", UserError::message)
                        .value("code", UserError::code)
                        .value("path", UserError::path));
    }

    private static TypeFields<MembershipPayload> payload(String type) {
        return TypeFields.of(type, MembershipPayload.class)
                .value("workspace", payload -> payload.workspace() == null ? null : Ref.to(payload.workspace()))
                .value("query", payload -> payload)
                .value("userErrors", MembershipPayload::userErrors)
                .value("clientMutationId", MembershipPayload::clientMutationId);
    }

    private Object set(DataFetchingEnvironment env) {
        MembershipInput input = new MembershipInput(ids, requireNonNull(env.getArgument("input")));
        WorkspaceRoleId role = input.role();
        if (role == null || !input.faults().isEmpty()) {
            return MembershipPayload.refused(input, input.faults());
        }
        var made = new SetWorkspaceMembership(Operation.of(env).reach()).set(input.membership(), role);
        return present(made, input, env, told -> MembershipPayload.made(input, told.orElse(null)));
    }

    private Object remove(DataFetchingEnvironment env) {
        MembershipInput input = new MembershipInput(ids, requireNonNull(env.getArgument("input")));
        if (!input.faults().isEmpty()) {
            return MembershipPayload.refused(input, input.faults());
        }
        var made = new RemoveWorkspaceMembership(Operation.of(env).reach()).remove(input.membership());
        return present(made, input, env, removed -> MembershipPayload.made(input, null));
    }

    /** Whatever came of it, what was read of the workspace's members before is stale: even a doubtful write may be one. */
    private static <T> CompletableFuture<Object> present(
            CompletableFuture<Answer<T>> change,
            MembershipInput input,
            DataFetchingEnvironment env,
            Function<T, MembershipPayload> made) {
        return change.thenApply(answer -> {
            Operation.of(env).loaders().forgetMembershipsOf(input.membership().workspace());
            return answer.<Object>fold(made, failure -> refusal(failure, input, env));
        });
    }

    private static Object refusal(Failure failure, MembershipInput input, DataFetchingEnvironment env) {
        UserError error = UserError.of(failure, "workspaceId");
        return error == null ? Outcome.failed(failure, env) : MembershipPayload.refused(input, List.of(error));
    }

    /** Read back only where it is selected and the source's answer to the change did not tell. */
    private static @Nullable Object membership(MembershipPayload payload, DataFetchingEnvironment env) {
        WorkspaceMembershipId changed = payload.changed();
        WorkspaceMembership told = payload.told();
        if (changed == null || told != null) {
            return told;
        }
        return Outcome.orAbsent(Loaders.DIRECT_MEMBERSHIP.in(env).load(changed), env, membership -> membership);
    }

    private static @Nullable Object removedMembershipId(MembershipPayload payload) {
        return payload.changed() == null ? null : GlobalIds.encode(payload.changed());
    }
}
