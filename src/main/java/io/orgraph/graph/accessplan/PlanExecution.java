package io.orgraph.graph.accessplan;

import static java.util.Objects.requireNonNullElse;

import io.orgraph.change.Batch;
import io.orgraph.change.ItemOutcome;
import io.orgraph.change.MembershipChange;
import io.orgraph.graph.mutation.Bulk;
import io.orgraph.graph.mutation.Changes;
import io.orgraph.graph.mutation.ItemResult;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.plan.Phase;
import io.orgraph.plan.PlanItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the changes of one access plan, phase by phase. */
final class PlanExecution {
    private final AccessPlan plan;
    private final List<PlanItem> items;
    private final Changes changes;
    private final Batch.Policy policy;
    private final Map<PlanItem, ItemOutcome<Optional<WorkspaceMembership>>> outcomes = new ConcurrentHashMap<>();
    private final Set<WorkspaceId> incomplete = ConcurrentHashMap.newKeySet();

    PlanExecution(AccessPlan plan, Changes changes) {
        this.plan = plan;
        this.items = plan.changes();
        this.changes = changes;
        this.policy = Bulk.policy(changes);
    }

    CompletableFuture<Object> run() {
        return run(Phase.GRANT)
                .thenCompose(done -> run(Phase.CHANGE))
                .thenCompose(done -> run(Phase.REVOKE))
                .thenApply(done -> payload());
    }

    /** Where something could not be given, nothing is taken: nobody is to be left outside half-way. */
    private CompletableFuture<Void> run(Phase phase) {
        boolean stopped = policy.stopOnFirst() && !incomplete.isEmpty();
        List<PlanItem> turn = items.stream()
                .filter(item -> phaseOf(item) == phase)
                .filter(item -> !stopped && !incomplete.contains(item.id().workspace()))
                .toList();
        return Batch.run(turn, this::make, policy).thenAccept(ended -> {
            for (int i = 0; i < ended.size(); i++) {
                outcomes.put(turn.get(i), ended.get(i));
                if (!ended.get(i).isSettled()) {
                    incomplete.add(turn.get(i).id().workspace());
                }
            }
        });
    }

    private Phase phaseOf(PlanItem item) {
        return Phase.of(item, requireNonNullElse(plan.managing().get(item.id().workspace()), Set.of()));
    }

    private CompletableFuture<ItemOutcome<Optional<WorkspaceMembership>>> make(PlanItem item) {
        return new MembershipChange(item.id(), item.after()).sendAsItem(changes.sourceAccess());
    }

    private Object payload() {
        return changes.toldEach(
                items.stream().map(item -> changes.input()).toList(),
                items.stream().map(this::outcome).toList(),
                results -> new AppliedPlan(results.stream().map(this::result).toList(), null),
                Invalidation.WORKSPACE_MEMBERS);
    }

    private ItemOutcome<Optional<WorkspaceMembership>> outcome(PlanItem item) {
        return requireNonNullElse(outcomes.get(item), ItemOutcome.<Optional<WorkspaceMembership>>notTried());
    }

    private PlanResult result(ItemResult<Optional<WorkspaceMembership>> result) {
        return new PlanResult(
                result.index(),
                new AccessPlanFields.Item(plan, items.get(result.index())),
                result.outcome(),
                result.userErrors());
    }
}
