package io.orgraph.graph.accessplan;

import io.orgraph.graph.mutation.ChangeInput;
import io.orgraph.graph.mutation.Changes;
import io.orgraph.graph.mutation.MutationGroup;
import io.orgraph.graph.mutation.Payload;
import io.orgraph.graph.mutation.UserError;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Applies an access plan, if what it was made from has not moved. */
public final class ApplyAccessPlan implements MutationGroup {
    private final GlobalIds ids;
    private final SourceRegistry sources;
    private final PlanTokens tokens;

    public ApplyAccessPlan(GlobalIds ids, SourceRegistry sources, PlanTokens tokens) {
        this.ids = ids;
        this.sources = sources;
        this.tokens = tokens;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("applyAccessPlan", (root, env) -> apply(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Payload.<AppliedPlan>type("ApplyAccessPlanPayload")
                        .value(
                                "results",
                                payload -> payload.made() == null
                                        ? List.of()
                                        : payload.made().results())
                        .value("freshPlan", Payload.of(AppliedPlan::fresh)),
                TypeFields.of("AccessPlanResult", PlanResult.class)
                        .value("index", PlanResult::index)
                        .value("item", PlanResult::item)
                        .value("outcome", result -> result.outcome().kind())
                        .value("userErrors", PlanResult::userErrors)
                        .fetch("node", PlanResult::node)
                        .value("removedMembershipId", PlanResult::removedMembershipId));
    }

    private Object apply(Changes changes) {
        PlanTokens.Opened opened = open(changes.input());
        return opened == null
                ? changes.refused()
                : changes.with(
                        new AccessPlanner(tokens, changes.env()).plan(AccessPlanRequest.again(opened.desired())),
                        "token",
                        plan -> apply(plan, opened, changes));
    }

    private PlanTokens.@Nullable Opened open(ChangeInput input) {
        Optional<PlanTokens.Opened> opened = tokens.open(input.required("token"))
                .filter(token ->
                        sources.find(token.desired().scope().organization().source()) != null);
        if (opened.isEmpty()) {
            input.fault("Not a token of this service: pass AccessPlan.token unchanged", "token");
        } else if (opened.get().ended()) {
            input.fault("The plan has expired: create a new one", "token");
        }
        return input.isFaulty() ? null : opened.orElse(null);
    }

    private static CompletableFuture<Object> apply(AccessPlan plan, PlanTokens.Opened opened, Changes changes) {
        ChangeInput input = changes.input();
        if (!plan.state().equals(opened.state())) {
            UserError drifted = UserError.of(
                    "DRIFTED",
                    "The memberships have changed since the plan was made: review freshPlan",
                    input.path("token"));
            return CompletableFuture.completedFuture(
                    new Payload<>(input, new AppliedPlan(List.of(), plan), List.of(drifted)));
        }
        if (!plan.userErrors().isEmpty()) {
            return CompletableFuture.completedFuture(
                    new Payload<>(input, new AppliedPlan(List.of(), plan), plan.userErrors()));
        }
        return new PlanExecution(plan, changes).run();
    }
}
