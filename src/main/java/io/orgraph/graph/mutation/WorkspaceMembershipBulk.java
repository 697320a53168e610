package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNullElse;

import io.orgraph.change.ItemOutcome;
import io.orgraph.change.MembershipChange;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Futures;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets and removes many memberships of workspaces. */
final class WorkspaceMembershipBulk implements MutationGroup {
    private static final int MOST = 500;

    private final GlobalIds ids;

    WorkspaceMembershipBulk(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch(
                "setWorkspaceMemberships",
                (root, env) -> run(Changes.of(ids, env), MembershipInput::toSet, MembershipReference::in));
        mutation.fetch(
                "removeWorkspaceMemberships",
                (root, env) -> run(
                        Changes.of(ids, env),
                        item -> MembershipInput.toRemove(MembershipReference.of(item)),
                        MembershipReference::of));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Bulk.<Changed<WorkspaceMembershipId, WorkspaceMembership>>payload("SetWorkspaceMembershipsPayload"),
                Bulk.<Changed<WorkspaceMembershipId, WorkspaceMembership>>payload("RemoveWorkspaceMembershipsPayload"),
                result("SetWorkspaceMembershipResult")
                        .fetch("node", ItemResult.fetched(Changed::state))
                        .fetch("edge", ItemResult.fetched(Changed::edge)),
                result("RemoveWorkspaceMembershipResult")
                        .fetch(
                                "removedMembershipId",
                                ItemResult.fetched((changed, env) -> RemovedMembership.removedId(changed.id(), env)))
                        .fetch(
                                "remainingMembership",
                                ItemResult.fetched(
                                        (changed, env) -> RemovedMembership.remainingMembership(changed.id(), env))));
    }

    private static TypeFields<ItemResult<Changed<WorkspaceMembershipId, WorkspaceMembership>>> result(String name) {
        return ItemResult.<Changed<WorkspaceMembershipId, WorkspaceMembership>>type(name)
                .fetch("previous", ItemResult.fetched(Changed::previous))
                .fetch("undo", ItemResult.fetched(Changed::undo));
    }

    private static Object run(
            Changes changes,
            Function<ChangeInput, @Nullable MembershipChange> reading,
            Function<ChangeInput, MembershipReference> reference) {
        List<ChangeInput> items = changes.input().each("memberships", MOST);
        List<MembershipChange> wanted = read(items, reading, reference);
        if (changes.input().isFaulty()) {
            return changes.refused();
        }
        return before(wanted, changes)
                .thenCompose(before -> Bulk.run(
                        new Bulk.Job<>(wanted, items, change -> make(change, changes, before)),
                        changes,
                        Invalidation.WORKSPACE_MEMBERS));
    }

    private static List<MembershipChange> read(
            List<ChangeInput> items,
            Function<ChangeInput, @Nullable MembershipChange> reading,
            Function<ChangeInput, MembershipReference> reference) {
        List<MembershipChange> wanted = new ArrayList<>();
        Set<WorkspaceMembershipId> seen = new HashSet<>();
        for (ChangeInput item : items) {
            MembershipChange change = reading.apply(item);
            if (change != null && !seen.add(change.id())) {
                reference.apply(item).duplicate();
            }
            if (change != null) {
                wanted.add(change);
            }
        }
        return wanted;
    }

    /** The memberships before the change, where they or the undo tokens are selected: one list for each workspace. */
    private static CompletableFuture<Map<WorkspaceMembershipId, Answer<Optional<WorkspaceMembership>>>> before(
            List<MembershipChange> wanted, Changes changes) {
        Map<WorkspaceMembershipId, Answer<Optional<WorkspaceMembership>>> found = new ConcurrentHashMap<>();
        if (!changes.isSelected("results/previous", "results/undo")) {
            return CompletableFuture.completedFuture(found);
        }
        return Futures.all(
                        wanted,
                        one -> ChangedMembership.read(one.id(), changes.env())
                                .thenAccept(answer -> found.put(one.id(), answer)))
                .thenApply(done -> found);
    }

    private static CompletableFuture<ItemOutcome<Changed<WorkspaceMembershipId, WorkspaceMembership>>> make(
            MembershipChange change,
            Changes changes,
            Map<WorkspaceMembershipId, Answer<Optional<WorkspaceMembership>>> before) {
        Answer<Optional<WorkspaceMembership>> was =
                requireNonNullElse(before.get(change.id()), Answer.of(Optional.empty()));
        return change.sendAsItem(changes.sourceAccess())
                .thenApply(outcome -> outcome.map(told -> ChangedMembership.of(change, told.orElse(null), was)));
    }
}
