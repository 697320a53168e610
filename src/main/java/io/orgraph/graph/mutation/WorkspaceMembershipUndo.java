package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.MembershipChange;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.Reversal;
import io.orgraph.plan.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Undoes changes of direct memberships of workspaces: their role, or that they exist. */
public final class WorkspaceMembershipUndo implements Reversible<WorkspaceMembershipId, WorkspaceMembership> {
    private static final String ROLE = "role";

    /**
     * What undoes the change of a membership; null where nothing changed. One call can give one role alone, so nothing
     * undoes the change of a membership that had several, or a role of the organization.
     *
     * @param held the roles before; empty where there was no membership
     */
    public static @Nullable Reversal of(
            WorkspaceMembershipId id, List<AssignedRole> held, @Nullable WorkspaceRoleId given) {
        if (held.size() > 1 || held.stream().anyMatch(role -> !(role.id() instanceof WorkspaceRoleId))) {
            return null;
        }
        Snapshot before = held.isEmpty() ? null : roles(held);
        Snapshot after = given == null ? null : Snapshot.EMPTY.with(ROLE, given.value());
        return Objects.equals(before, after)
                ? null
                : new Reversal(Reversal.Kind.WORKSPACE_MEMBERSHIP, GlobalIds.encode(id), after, before);
    }

    @Override
    public Class<WorkspaceMembershipId> idClass() {
        return WorkspaceMembershipId.class;
    }

    @Override
    public CompletableFuture<Answer<Optional<WorkspaceMembership>>> read(
            WorkspaceMembershipId id, DataFetchingEnvironment env) {
        return ChangedMembership.read(id, env);
    }

    /** Inherited access keeps a person a member, under the same id. */
    @Override
    public CompletableFuture<Answer<Optional<WorkspaceMembership>>> remains(
            WorkspaceMembershipId id, DataFetchingEnvironment env) {
        return RemovedMembership.remaining(id, env);
    }

    @Override
    public @Nullable Object removedId(WorkspaceMembershipId id, DataFetchingEnvironment env) {
        return RemovedMembership.removedId(id, env);
    }

    @Override
    public Snapshot snapshot(WorkspaceMembership state) {
        return roles(state.roles());
    }

    @Override
    public Object node(WorkspaceMembership state) {
        return state;
    }

    @Override
    public CompletableFuture<Answer<Optional<WorkspaceMembership>>> write(
            WorkspaceMembershipId id,
            @Nullable Snapshot to,
            @Nullable WorkspaceMembership current,
            DataFetchingEnvironment env) {
        String role = to == null ? null : to.text(ROLE);
        return new MembershipChange(id, role == null ? null : new WorkspaceRoleId(id.workspace(), role))
                .send(Operation.of(env).sourceAccess());
    }

    private static Snapshot roles(List<AssignedRole> held) {
        return Snapshot.EMPTY.withAll(
                ROLE, held.stream().map(role -> role.id().value()).toList());
    }
}
