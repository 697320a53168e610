package io.orgraph.graph.mutation;

import io.orgraph.change.MembershipChange;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.source.Port;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import java.util.List;

/** Sets and removes one membership of a workspace. */
final class WorkspaceMembershipChanges implements MutationGroup {
    private final GlobalIds ids;

    WorkspaceMembershipChanges(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("setWorkspaceMembership", (root, env) -> set(Changes.of(ids, env)));
        mutation.fetch("removeWorkspaceMembership", (root, env) -> remove(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                payload("SetWorkspaceMembershipPayload")
                        .fetch("membership", Payload.fetched(Changed::state))
                        .fetch("membershipEdge", Payload.fetched(Changed::edge)),
                payload("RemoveWorkspaceMembershipPayload")
                        .fetch(
                                "removedMembershipId",
                                Payload.fetched((changed, env) -> RemovedMembership.removedId(changed.id(), env)))
                        .fetch(
                                "remainingMembership",
                                Payload.fetched(
                                        (changed, env) -> RemovedMembership.remainingMembership(changed.id(), env))),
                TypeFields.of("WorkspaceMembershipSnapshot", WorkspaceMembership.class)
                        .value("roles", WorkspaceMembership::roles));
    }

    /** Has the workspace also where the change was refused. */
    private static TypeFields<Payload<Changed<WorkspaceMembershipId, WorkspaceMembership>>> payload(String name) {
        return Payload.<Changed<WorkspaceMembershipId, WorkspaceMembership>>type(name)
                .value(
                        "workspace",
                        payload -> MembershipReference.in(payload.input()).workspace())
                .fetch("previous", Payload.fetched(Changed::previous))
                .fetch("undo", Payload.fetched(Changed::undo));
    }

    private static Object set(Changes changes) {
        MembershipChange change = MembershipInput.toSet(changes.input());
        return change == null || changes.input().isFaulty()
                ? changes.refused()
                : make(change, SetsWorkspaceMembership.class, "workspaceId", changes);
    }

    private static Object remove(Changes changes) {
        MembershipChange change = MembershipInput.toRemove(MembershipReference.in(changes.input()));
        return change == null || changes.input().isFaulty()
                ? changes.refused()
                : make(change, RemovesWorkspaceMembership.class, "userId", changes);
    }

    private static Object make(MembershipChange change, Class<? extends Port> port, String field, Changes changes) {
        return changes.before(change.id().source(), port, () -> ChangedMembership.read(change.id(), changes.env()))
                .thenCompose(before -> changes.payload(
                        change.send(changes.sourceAccess()),
                        MembershipReference.in(changes.input()).path(field),
                        told -> ChangedMembership.of(change, told.orElse(null), before),
                        Invalidation.WORKSPACE_MEMBERS));
    }
}
