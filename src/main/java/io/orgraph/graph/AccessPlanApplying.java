package io.orgraph.graph;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.Batch;
import io.orgraph.change.ItemOutcome;
import io.orgraph.change.Writes;
import io.orgraph.failure.Code;
import io.orgraph.loading.Loaders;
import io.orgraph.loading.Stale;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.Action;
import io.orgraph.plan.Phase;
import io.orgraph.plan.PlanItem;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.SourceRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Applies an access plan, if what it was made from has not moved. */
final class AccessPlanApplying {
    private final GlobalIds ids;
    private final SourceRegistry sources;
    private final PlanTokens tokens;

    AccessPlanApplying(GlobalIds ids, SourceRegistry sources, PlanTokens tokens) {
        this.ids = ids;
        this.sources = sources;
        this.tokens = tokens;
    }

    void addTo(TypeFields<Object> mutation) {
        mutation.fetch("applyAccessPlan", (root, env) -> apply(env));
    }

    List<TypeFields<?>> types() {
        return List.of(
                Payload.<Applied>type("ApplyAccessPlanPayload")
                        .value(
                                "results",
                                payload -> payload.made() == null
                                        ? List.of()
                                        : payload.made().results())
                        .value("freshPlan", Payload.of(Applied::fresh)),
                TypeFields.of("AccessPlanResult", Result.class)
                        .value("index", Result::index)
                        .value("item", Result::item)
                        .value("outcome", result -> result.outcome().kind())
                        .value("userErrors", Result::userErrors)
                        .fetch("node", Result::node)
                        .value("removedMembershipId", Result::removedMembershipId));
    }

    private Object apply(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        PlanTokens.Opened opened = open(input);
        return opened == null
                ? Changes.refused(input)
                : new AccessPlanning(tokens, env)
                        .plan(AccessWish.again(opened.wish()))
                        .thenCompose(answer -> answer.fold(
                                plan -> apply(plan, opened, input, env),
                                failure -> CompletableFuture.completedFuture(
                                        Changes.failed(failure, input, "token", env))));
    }

    private PlanTokens.@Nullable Opened open(ChangeInput input) {
        Optional<PlanTokens.Opened> opened = tokens.open(input.required("token"))
                .filter(token ->
                        sources.find(token.wish().scope().organization().source()) != null);
        if (opened.isEmpty()) {
            input.fault("This is no token of a plan made here: give AccessPlan.token as it is", "token");
        } else if (opened.get().ended()) {
            input.fault("The plan is too old: make it again", "token");
        }
        return input.isFaulty() ? null : opened.orElse(null);
    }

    private static CompletableFuture<Object> apply(
            PlannedAccess plan, PlanTokens.Opened opened, ChangeInput input, DataFetchingEnvironment env) {
        if (!plan.state().equals(opened.state())) {
            UserError drifted = UserError.of(
                    "DRIFTED",
                    "The memberships have changed since the plan was made: look at the fresh one",
                    input.path("token"));
            return CompletableFuture.completedFuture(
                    new Payload<>(input, new Applied(List.of(), plan), List.of(drifted)));
        }
        if (!plan.userErrors().isEmpty()) {
            return CompletableFuture.completedFuture(
                    new Payload<>(input, new Applied(List.of(), plan), plan.userErrors()));
        }
        return new Course(plan, input, env).run();
    }

    /** The changes of one plan, phase by phase. */
    private static final class Course {
        private final PlannedAccess plan;
        private final List<PlanItem> changes;
        private final ChangeInput input;
        private final DataFetchingEnvironment env;
        private final Writes writes;
        private final Map<PlanItem, ItemOutcome<Optional<WorkspaceMembership>>> outcomes = new ConcurrentHashMap<>();
        private final Set<WorkspaceId> incomplete = ConcurrentHashMap.newKeySet();

        Course(PlannedAccess plan, ChangeInput input, DataFetchingEnvironment env) {
            this.plan = plan;
            this.changes = plan.changes();
            this.input = input;
            this.env = env;
            this.writes = new Writes(Operation.of(env).reach());
        }

        CompletableFuture<Object> run() {
            return run(Phase.GIVES)
                    .thenCompose(done -> run(Phase.CHANGES))
                    .thenCompose(done -> run(Phase.TAKES))
                    .thenApply(done -> payload());
        }

        /** Where something could not be given, nothing is taken: nobody is to be left outside half-way. */
        private CompletableFuture<Void> run(Phase phase) {
            boolean stopped = Bulk.stopsOnFirst(input) && !incomplete.isEmpty();
            List<PlanItem> turn = changes.stream()
                    .filter(item -> phaseOf(item) == phase)
                    .filter(item -> !stopped && !incomplete.contains(item.id().workspace()))
                    .toList();
            return Batch.run(turn, this::change, Bulk.policy(input)).thenAccept(ended -> {
                for (int i = 0; i < ended.size(); i++) {
                    outcomes.put(turn.get(i), ended.get(i));
                    if (!ended.get(i).isSettled()) {
                        incomplete.add(turn.get(i).id().workspace());
                    }
                }
            });
        }

        private Phase phaseOf(PlanItem item) {
            return Phase.of(item, plan.managing().getOrDefault(item.id().workspace(), Set.of()));
        }

        private CompletableFuture<ItemOutcome<Optional<WorkspaceMembership>>> change(PlanItem item) {
            WorkspaceRoleId role = item.after();
            if (role != null) {
                return writes.setWorkspaceMembership(item.id(), role)
                        .thenApply(answer -> answer.fold(ItemOutcome::done, ItemOutcome::of));
            }
            return writes.removeWorkspaceMembership(item.id())
                    .thenApply(answer -> answer.fold(
                            removed -> ItemOutcome.done(Optional.empty()),
                            failure -> failure.code() == Code.NOT_FOUND
                                    ? ItemOutcome.noop(Optional.empty())
                                    : ItemOutcome.of(failure)));
        }

        private Object payload() {
            Operation.of(env).loaders().forget(Stale.WORKSPACE_MEMBERS);
            List<ItemOutcome<Optional<WorkspaceMembership>>> ended = changes.stream()
                    .map(item -> outcomes.getOrDefault(item, ItemOutcome.notTried()))
                    .toList();
            List<ChangeInput> inputs = changes.stream().map(item -> input).toList();
            List<GraphQLError> errors = new ArrayList<>();
            List<Result> results = Changes.results(inputs, ended, env, errors).stream()
                    .map(result -> new Result(
                            result.index(),
                            new AccessPlanFields.Item(plan, changes.get(result.index())),
                            result.outcome(),
                            result.userErrors()))
                    .toList();
            return Outcome.withErrors(Payload.made(input, new Applied(results, null)), errors);
        }
    }

    /** What came of a plan; the fresh one where it had drifted. */
    private record Applied(List<Result> results, @Nullable PlannedAccess fresh) {}

    /** What came of one item. */
    private record Result(
            int index,
            AccessPlanFields.Item item,
            ItemOutcome<Optional<WorkspaceMembership>> outcome,
            List<UserError> userErrors) {

        @Nullable Object node(DataFetchingEnvironment env) {
            PlanItem change = item.item();
            Optional<WorkspaceMembership> told = outcome.value();
            if (change.action() == Action.REMOVE || told == null) {
                return null;
            }
            return told.isPresent()
                    ? told.get()
                    : Outcome.orAbsent(
                            Loaders.DIRECT_MEMBERSHIP.in(env).load(change.id()), env, membership -> membership);
        }

        @Nullable Object removedMembershipId() {
            boolean gone = item.item().action() == Action.REMOVE && outcome.isSettled();
            return gone ? GlobalIds.encode(item.item().id()) : null;
        }
    }
}
