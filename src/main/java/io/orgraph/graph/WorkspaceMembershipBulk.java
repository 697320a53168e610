package io.orgraph.graph;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.ItemOutcome;
import io.orgraph.change.Writes;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.loading.Stale;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
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
final class WorkspaceMembershipBulk {
    private static final int MOST = 500;

    private final GlobalIds ids;

    WorkspaceMembershipBulk(GlobalIds ids) {
        this.ids = ids;
    }

    void addTo(TypeFields<Object> mutation) {
        mutation.fetch("setWorkspaceMemberships", (root, env) -> run(env, true));
        mutation.fetch("removeWorkspaceMemberships", (root, env) -> run(env, false));
    }

    List<TypeFields<?>> types() {
        return List.of(
                Bulk.<MembershipStep>payload("SetWorkspaceMembershipsPayload"),
                Bulk.<MembershipStep>payload("RemoveWorkspaceMembershipsPayload"),
                result("SetWorkspaceMembershipResult")
                        .fetch("node", ItemResult.fetched(MembershipStep::membership))
                        .fetch("edge", ItemResult.fetched(MembershipStep::edge)),
                result("RemoveWorkspaceMembershipResult")
                        .value("removedMembershipId", ItemResult.of(step -> GlobalIds.encode(step.id()))));
    }

    private static TypeFields<ItemResult<MembershipStep>> result(String name) {
        return ItemResult.<MembershipStep>type(name)
                .fetch("previous", ItemResult.fetched(MembershipStep::previous))
                .fetch("inverse", ItemResult.fetched(MembershipStep::inverse));
    }

    private Object run(DataFetchingEnvironment env, boolean set) {
        ChangeInput input = ChangeInput.of(ids, env);
        List<ChangeInput> items = input.each("memberships", MOST);
        List<Wanted> wanted = read(items, set);
        if (input.isFaulty()) {
            return Changes.refused(input);
        }
        return before(wanted, env).thenCompose(before -> {
            Writes writes = new Writes(Operation.of(env).reach());
            var job = new Bulk.Job<Wanted, MembershipStep>(
                    wanted,
                    items,
                    one -> change(
                            one, writes, requireNonNull(before.getOrDefault(one.id(), Answer.of(Optional.empty())))));
            return Bulk.run(job, input, env, Stale.WORKSPACE_MEMBERS);
        });
    }

    private static List<Wanted> read(List<ChangeInput> items, boolean set) {
        List<Wanted> wanted = new ArrayList<>();
        Set<WorkspaceMembershipId> seen = new HashSet<>();
        for (ChangeInput item : items) {
            WorkspaceMembershipId id = MembershipStep.idIn(item);
            WorkspaceRoleId role = set ? MembershipStep.roleIn(item, id == null ? null : id.workspace()) : null;
            if (id != null && !seen.add(id)) {
                item.fault("This membership is named before already", "userId");
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
        return CompletableFuture.allOf(wanted.stream()
                        .map(one ->
                                MembershipStep.read(one.id(), env).thenAccept(answer -> found.put(one.id(), answer)))
                        .toArray(CompletableFuture[]::new))
                .thenApply(done -> found);
    }

    private static CompletableFuture<ItemOutcome<MembershipStep>> change(
            Wanted one, Writes writes, Answer<Optional<WorkspaceMembership>> before) {
        WorkspaceRoleId role = one.role();
        return role == null
                ? writes.removeWorkspaceMembership(one.id())
                        .thenApply(answer -> answer.fold(
                                removed -> ItemOutcome.done(new MembershipStep(one.id(), null, null, before)),
                                failure -> notRemoved(failure, one, before)))
                : writes.setWorkspaceMembership(one.id(), role)
                        .thenApply(answer -> answer.fold(
                                told -> ItemOutcome.done(new MembershipStep(one.id(), role, told.orElse(null), before)),
                                ItemOutcome::of));
    }

    /** What is not there need not be removed: so the same input can be sent again. */
    private static ItemOutcome<MembershipStep> notRemoved(
            Failure failure, Wanted one, Answer<Optional<WorkspaceMembership>> before) {
        return failure.code() == Code.NOT_FOUND
                ? ItemOutcome.noop(new MembershipStep(one.id(), null, null, before))
                : ItemOutcome.of(failure);
    }

    /** One membership that is to be set, or removed where there is no role. */
    private record Wanted(
            WorkspaceMembershipId id, @Nullable WorkspaceRoleId role) {}
}
