package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNullElse;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.ItemOutcome;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Futures;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.source.SourceAccess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Setting and removing many memberships of workspaces. */
final class WorkspaceMembershipBulk implements MutationGroup {
    private static final int MOST = 500;

    private final GlobalIds ids;

    WorkspaceMembershipBulk(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("setWorkspaceMemberships", (root, env) -> run(env, true));
        mutation.fetch("removeWorkspaceMemberships", (root, env) -> run(env, false));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Bulk.<MembershipChange>payload("SetWorkspaceMembershipsPayload"),
                Bulk.<MembershipChange>payload("RemoveWorkspaceMembershipsPayload"),
                result("SetWorkspaceMembershipResult")
                        .fetch("node", ItemResult.fetched(MembershipChange::membership))
                        .fetch("edge", ItemResult.fetched(MembershipChange::edge)),
                result("RemoveWorkspaceMembershipResult")
                        .value("removedMembershipId", ItemResult.of(step -> GlobalIds.encode(step.id()))));
    }

    private static TypeFields<ItemResult<MembershipChange>> result(String name) {
        return ItemResult.<MembershipChange>type(name)
                .fetch("previous", ItemResult.fetched(MembershipChange::previous))
                .fetch("inverse", ItemResult.fetched(MembershipChange::inverse));
    }

    private Object run(DataFetchingEnvironment env, boolean set) {
        ChangeInput input = ChangeInput.of(ids, env);
        List<ChangeInput> items = input.each("memberships", MOST);
        List<Wanted> wanted = read(items, set);
        if (input.isFaulty()) {
            return Changes.refused(input);
        }
        return before(wanted, env).thenCompose(before -> {
            SourceAccess sourceAccess = Operation.of(env).sourceAccess();
            var job = new Bulk.Job<Wanted, MembershipChange>(
                    wanted,
                    items,
                    one -> change(
                            one, sourceAccess, requireNonNullElse(before.get(one.id()), Answer.of(Optional.empty()))));
            return Bulk.run(job, input, env, Invalidation.WORKSPACE_MEMBERS);
        });
    }

    private static List<Wanted> read(List<ChangeInput> items, boolean set) {
        List<Wanted> wanted = new ArrayList<>();
        Set<WorkspaceMembershipId> seen = new HashSet<>();
        for (ChangeInput item : items) {
            WorkspaceMembershipId id = MembershipChange.idIn(item);
            WorkspaceRoleId role = set ? MembershipChange.roleIn(item, id == null ? null : id.workspace()) : null;
            if (id != null && !seen.add(id)) {
                item.fault("This membership is given twice", "userId");
            }
            if (id != null) {
                wanted.add(new Wanted(id, role));
            }
        }
        return wanted;
    }

    /** What was there, where the way back is selected: one list for each workspace. */
    private static CompletableFuture<Map<WorkspaceMembershipId, Answer<Optional<WorkspaceMembership>>>> before(
            List<Wanted> wanted, DataFetchingEnvironment env) {
        Map<WorkspaceMembershipId, Answer<Optional<WorkspaceMembership>>> found = new ConcurrentHashMap<>();
        if (!env.getSelectionSet().containsAnyOf("results/previous", "results/inverse")) {
            return CompletableFuture.completedFuture(found);
        }
        return Futures.all(
                        wanted,
                        one -> MembershipChange.read(one.id(), env).thenAccept(answer -> found.put(one.id(), answer)))
                .thenApply(done -> found);
    }

    private static CompletableFuture<ItemOutcome<MembershipChange>> change(
            Wanted one, SourceAccess sourceAccess, Answer<Optional<WorkspaceMembership>> before) {
        WorkspaceRoleId role = one.role();
        return role == null
                ? sourceAccess
                        .ask(
                                one.id().source(),
                                RemovesWorkspaceMembership.class,
                                (port, as) -> port.removeWorkspaceMembership(one.id(), as))
                        .thenApply(answer -> answer.fold(
                                removed -> ItemOutcome.done(new MembershipChange(one.id(), null, null, before)),
                                failure -> notRemoved(failure, one, before)))
                : sourceAccess
                        .ask(
                                one.id().source(),
                                SetsWorkspaceMembership.class,
                                (port, as) -> port.setWorkspaceMembership(one.id(), role, as))
                        .thenApply(answer -> answer.fold(
                                told -> ItemOutcome.done(
                                        new MembershipChange(one.id(), role, told.orElse(null), before)),
                                ItemOutcome::of));
    }

    /** What is not there need not be removed: so the same input can be sent again. */
    private static ItemOutcome<MembershipChange> notRemoved(
            Failure failure, Wanted one, Answer<Optional<WorkspaceMembership>> before) {
        return failure.code() == Code.NOT_FOUND
                ? ItemOutcome.noop(new MembershipChange(one.id(), null, null, before))
                : ItemOutcome.of(failure);
    }

    /** One membership that is to be set, or removed where there is no role. */
    private record Wanted(
            WorkspaceMembershipId id, @Nullable WorkspaceRoleId role) {}
}
