package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Setting and removing one membership of a workspace. */
final class WorkspaceMembershipChanges implements MutationGroup {
    private final GlobalIds ids;

    WorkspaceMembershipChanges(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("setWorkspaceMembership", (root, env) -> set(env));
        mutation.fetch("removeWorkspaceMembership", (root, env) -> remove(env));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                payload("SetWorkspaceMembershipPayload")
                        .fetch("membership", Payload.fetched(MembershipChange::membership))
                        .fetch("membershipEdge", Payload.fetched(MembershipChange::edge)),
                payload("RemoveWorkspaceMembershipPayload")
                        .value("removedMembershipId", Payload.of(step -> GlobalIds.encode(step.id()))),
                TypeFields.of("WorkspaceMembershipState", WorkspaceMembership.class)
                        .value("roles", WorkspaceMembership::roles));
    }

    private TypeFields<Payload<MembershipChange>> payload(String name) {
        return Payload.<MembershipChange>type(name)
                .value("workspace", payload -> workspaceIn(payload.input()))
                .fetch("previous", Payload.fetched(MembershipChange::previous))
                .fetch("inverse", Payload.fetched(MembershipChange::inverse));
    }

    /** Also where the change was refused, as long as the input named one. */
    private @Nullable Object workspaceIn(ChangeInput input) {
        return ids.decode(input.required("workspaceId"), WorkspaceId.class)
                .<@Nullable Object>fold(Ref::to, malformed -> null);
    }

    private Object set(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        WorkspaceMembershipId id = MembershipChange.idIn(input);
        WorkspaceRoleId role = MembershipChange.roleIn(input, id == null ? null : id.workspace());
        if (id == null || role == null || input.isFaulty()) {
            return Changes.refused(input);
        }
        return Changes.before(env, id.source(), SetsWorkspaceMembership.class, () -> MembershipChange.read(id, env))
                .thenCompose(before -> Changes.told(
                        Operation.of(env)
                                .sourceAccess()
                                .ask(
                                        id.source(),
                                        SetsWorkspaceMembership.class,
                                        (port, as) -> port.setWorkspaceMembership(id, role, as)),
                        input,
                        "workspaceId",
                        env,
                        told -> new MembershipChange(id, role, told.orElse(null), before),
                        Invalidation.WORKSPACE_MEMBERS));
    }

    private Object remove(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        WorkspaceMembershipId id = MembershipChange.idIn(input);
        if (id == null || input.isFaulty()) {
            return Changes.refused(input);
        }
        return Changes.before(env, id.source(), RemovesWorkspaceMembership.class, () -> MembershipChange.read(id, env))
                .thenCompose(before -> Changes.told(
                        Operation.of(env)
                                .sourceAccess()
                                .ask(
                                        id.source(),
                                        RemovesWorkspaceMembership.class,
                                        (port, as) -> port.removeWorkspaceMembership(id, as)),
                        input,
                        "userId",
                        env,
                        removed -> new MembershipChange(id, null, null, before),
                        Invalidation.WORKSPACE_MEMBERS));
    }
}
