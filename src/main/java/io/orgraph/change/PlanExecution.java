package io.orgraph.change;

import static java.util.Objects.requireNonNullElse;

import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.AccessPlan;
import io.orgraph.plan.Phase;
import io.orgraph.plan.PlanItem;
import io.orgraph.source.SourceAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Makes the changes of one access plan, phase by phase. */
public final class PlanExecution {
    private final List<PlanItem> changes;
    private final Map<WorkspaceId, Set<WorkspaceRoleId>> managing;
    private final SourceAccess sourceAccess;
    private final Batch.Policy policy;
    private final OffboardingExecution offboarding;
    private final Map<PlanItem, ItemOutcome<Optional<WorkspaceMembership>>> outcomes = new ConcurrentHashMap<>();
    private final Set<WorkspaceId> incomplete = ConcurrentHashMap.newKeySet();

    /** Creates an execution with the policy of each phase. */
    public PlanExecution(AccessPlan plan, SourceAccess sourceAccess, Batch.Policy policy) {
        this.changes = plan.changes();
        this.managing = plan.managing();
        this.sourceAccess = sourceAccess;
        this.policy = policy;
        this.offboarding = new OffboardingExecution(plan.offboardingChanges(), sourceAccess, policy);
    }

    /** Returns the outcomes in the order of {@link AccessPlan#changes}, then of {@link AccessPlan#offboardingChanges}. */
    public CompletableFuture<List<ItemOutcome<Optional<WorkspaceMembership>>>> run() {
        return run(Phase.GRANT)
                .thenCompose(done -> run(Phase.CHANGE))
                .thenCompose(done -> run(Phase.REVOKE))
                .thenCompose(done -> offboarding.run(policy.stopOnFirst() && !incomplete.isEmpty()))
                .thenApply(left -> Stream.concat(changes.stream().map(this::outcome), left.stream())
                        .toList());
    }

    /** Where granting failed, nothing is revoked: nobody must be left without access half-way. */
    private CompletableFuture<Void> run(Phase phase) {
        boolean stopped = policy.stopOnFirst() && !incomplete.isEmpty();
        List<PlanItem> turn = changes.stream()
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
        return Phase.of(item, requireNonNullElse(managing.get(item.id().workspace()), Set.of()));
    }

    private CompletableFuture<ItemOutcome<Optional<WorkspaceMembership>>> make(PlanItem item) {
        return new MembershipChange(item.id(), item.after()).sendAsItem(sourceAccess);
    }

    private ItemOutcome<Optional<WorkspaceMembership>> outcome(PlanItem item) {
        return requireNonNullElse(outcomes.get(item), ItemOutcome.<Optional<WorkspaceMembership>>notTried());
    }
}
