package io.orgraph.graph.accessplan;

import static java.util.Objects.requireNonNullElse;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.Batch;
import io.orgraph.change.ItemOutcome;
import io.orgraph.failure.Code;
import io.orgraph.graph.mutation.Bulk;
import io.orgraph.graph.mutation.ChangeInput;
import io.orgraph.graph.mutation.Changes;
import io.orgraph.graph.mutation.Payload;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.Phase;
import io.orgraph.plan.PlanItem;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.source.SourceAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the changes of one access plan, phase by phase. */
final class PlanExecution {
    private final AccessPlan plan;
    private final List<PlanItem> changes;
    private final ChangeInput input;
    private final DataFetchingEnvironment env;
    private final SourceAccess sourceAccess;
    private final Map<PlanItem, ItemOutcome<Optional<WorkspaceMembership>>> outcomes = new ConcurrentHashMap<>();
    private final Set<WorkspaceId> incomplete = ConcurrentHashMap.newKeySet();

    PlanExecution(AccessPlan plan, ChangeInput input, DataFetchingEnvironment env) {
        this.plan = plan;
        this.changes = plan.changes();
        this.input = input;
        this.env = env;
        this.sourceAccess = Operation.of(env).sourceAccess();
    }

    CompletableFuture<Object> run() {
        return run(Phase.GRANT)
                .thenCompose(done -> run(Phase.CHANGE))
                .thenCompose(done -> run(Phase.REVOKE))
                .thenApply(done -> payload());
    }

    /** Where something could not be given, nothing is taken: nobody is to be left outside half-way. */
    private CompletableFuture<Void> run(Phase phase) {
        boolean stopped = Bulk.stopsOnFirst(input) && !incomplete.isEmpty();
        List<PlanItem> turn = changes.stream()
                .filter(item -> phaseOf(item) == phase)
                .filter(item -> !stopped && !incomplete.contains(item.id().workspace()))
                .toList();
        return Batch.run(turn, this::change, Bulk.policy(input, env)).thenAccept(ended -> {
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

    private CompletableFuture<ItemOutcome<Optional<WorkspaceMembership>>> change(PlanItem item) {
        WorkspaceRoleId role = item.after();
        if (role != null) {
            return sourceAccess
                    .ask(
                            item.id().source(),
                            SetsWorkspaceMembership.class,
                            (port, as) -> port.setWorkspaceMembership(item.id(), role, as))
                    .thenApply(answer -> answer.fold(ItemOutcome::done, ItemOutcome::of));
        }
        return sourceAccess
                .ask(
                        item.id().source(),
                        RemovesWorkspaceMembership.class,
                        (port, as) -> port.removeWorkspaceMembership(item.id(), as))
                .thenApply(answer -> answer.fold(
                        removed -> ItemOutcome.done(Optional.empty()),
                        failure -> failure.code() == Code.NOT_FOUND
                                ? ItemOutcome.noop(Optional.empty())
                                : ItemOutcome.of(failure)));
    }

    private Object payload() {
        Operation.of(env).loaders().forget(Invalidation.WORKSPACE_MEMBERS);
        List<ItemOutcome<Optional<WorkspaceMembership>>> ended = changes.stream()
                .map(item ->
                        requireNonNullElse(outcomes.get(item), ItemOutcome.<Optional<WorkspaceMembership>>notTried()))
                .toList();
        List<ChangeInput> inputs = changes.stream().map(item -> input).toList();
        List<GraphQLError> errors = new ArrayList<>();
        List<PlanResult> results = Changes.results(inputs, ended, env, errors).stream()
                .map(result -> new PlanResult(
                        result.index(),
                        new AccessPlanFields.Item(plan, changes.get(result.index())),
                        result.outcome(),
                        result.userErrors()))
                .toList();
        return Results.withErrors(Payload.made(input, new AppliedPlan(results, null)), errors);
    }
}
