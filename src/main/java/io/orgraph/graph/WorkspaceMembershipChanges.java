package io.orgraph.graph;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.Writes;
import io.orgraph.loading.Stale;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Setting and removing one membership of a workspace. */
final class WorkspaceMembershipChanges {
    private final GlobalIds ids;

    WorkspaceMembershipChanges(GlobalIds ids) {
        this.ids = ids;
    }

    void addTo(TypeFields<Object> mutation) {
        mutation.fetch("setWorkspaceMembership", (root, env) -> set(env));
        mutation.fetch("removeWorkspaceMembership", (root, env) -> remove(env));
    }

    List<TypeFields<?>> types() {
        return List.of(
                payload("SetWorkspaceMembershipPayload")
                        .fetch("membership", Payload.fetched(MembershipStep::membership))
                        .fetch("membershipEdge", Payload.fetched(MembershipStep::edge)),
                payload("RemoveWorkspaceMembershipPayload")
                        .value("removedMembershipId", Payload.of(step -> GlobalIds.encode(step.id()))),
                TypeFields.of("WorkspaceMembershipState", WorkspaceMembership.class)
                        .value("roles", WorkspaceMembership::roles));
    }

    private TypeFields<Payload<MembershipStep>> payload(String name) {
        return Payload.<MembershipStep>type(name)
                .value("workspace", payload -> workspaceIn(payload.input()))
                .fetch("previous", Payload.fetched(MembershipStep::previous))
                .fetch("inverse", Payload.fetched(MembershipStep::inverse));
    }

    /** Also where the change was refused, as long as the input named one. */
    private @Nullable Object workspaceIn(ChangeInput input) {
        return ids.decode(input.required("workspaceId"), WorkspaceId.class)
                .<@Nullable Object>fold(Ref::to, malformed -> null);
    }

    private Object set(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        WorkspaceMembershipId id = MembershipStep.idIn(input);
        WorkspaceRoleId role = MembershipStep.roleIn(input, id == null ? null : id.workspace());
        if (id == null || role == null || input.isFaulty()) {
            return Changes.refused(input);
        }
        return Changes.before(env, id.source(), SetsWorkspaceMembership.class, () -> MembershipStep.read(id, env))
                .thenCompose(before -> Changes.told(
                        new Writes(Operation.of(env).reach()).setWorkspaceMembership(id, role),
                        input,
                        "workspaceId",
                        env,
                        told -> new MembershipStep(id, role, told.orElse(null), before),
                        Stale.WORKSPACE_MEMBERS));
    }

    private Object remove(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        WorkspaceMembershipId id = MembershipStep.idIn(input);
        if (id == null || input.isFaulty()) {
            return Changes.refused(input);
        }
        return Changes.before(env, id.source(), RemovesWorkspaceMembership.class, () -> MembershipStep.read(id, env))
                .thenCompose(before -> Changes.told(
                        new Writes(Operation.of(env).reach()).removeWorkspaceMembership(id),
                        input,
                        "userId",
                        env,
                        removed -> new MembershipStep(id, null, null, before),
                        Stale.WORKSPACE_MEMBERS));
    }
}
