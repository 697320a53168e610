package io.orgraph.graph.accessplan;

import io.orgraph.change.PlanExecution;
import io.orgraph.graph.mutation.Bulk;
import io.orgraph.graph.mutation.ChangeInput;
import io.orgraph.graph.mutation.Changes;
import io.orgraph.graph.mutation.ItemResult;
import io.orgraph.graph.mutation.MutationGroup;
import io.orgraph.graph.mutation.Payload;
import io.orgraph.graph.mutation.UserError;
import io.orgraph.graph.mutation.UserErrorCode;
import io.orgraph.graph.mutation.UserErrorLimit;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.plan.AccessPlan;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Applies an access plan, if the state that it was made from has not changed. */
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
                        .value("item", PlanResult::row)
                        .value("outcome", result -> result.outcome().kind())
                        .fetchOnce(
                                "userErrors", (result, env) -> UserErrorLimit.limitedOfItem(result.userErrors(), env))
                        .value("undo", PlanResult::undo)
                        .fetch("node", PlanResult::node)
                        .fetch("removedMembershipId", PlanResult::removedMembershipId)
                        .fetch("remainingMembership", PlanResult::remainingMembership)
                        .value("revokedInvitationId", PlanResult::revokedInvitationId));
    }

    private Object apply(Changes changes) {
        PlanTokens.Opened opened = open(changes.input());
        return opened == null
                ? changes.refused()
                : changes.with(
                        AccessPlanFields.plan(AccessPlanInput.again(opened.desired()), tokens, changes.env()),
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

    private static CompletableFuture<Object> apply(AccessPlanPayload fresh, PlanTokens.Opened opened, Changes changes) {
        if (!fresh.plan().state().equals(opened.state())) {
            UserError drifted = UserError.of(
                    UserErrorCode.DRIFTED,
                    "The memberships have changed since the plan was made: review freshPlan",
                    changes.input().path("token"));
            return notApplied(fresh, List.of(drifted), changes);
        }
        return fresh.userErrors().isEmpty()
                ? apply(fresh.plan(), changes)
                : notApplied(fresh, fresh.userErrors(), changes);
    }

    private static CompletableFuture<Object> notApplied(
            AccessPlanPayload fresh, List<UserError> errors, Changes changes) {
        return CompletableFuture.completedFuture(
                new Payload<>(changes.input(), new AppliedPlan(List.of(), fresh), errors));
    }

    private static CompletableFuture<Object> apply(AccessPlan plan, Changes changes) {
        return new PlanExecution(plan, changes.sourceAccess(), Bulk.policy(changes))
                .run()
                .thenApply(outcomes -> changes.bulkPayload(
                        outcomes.stream().map(outcome -> changes.input()).toList(),
                        outcomes,
                        results -> new AppliedPlan(results(plan, results), null),
                        stale(plan)));
    }

    private static Invalidation[] stale(AccessPlan plan) {
        return plan.offboardingChanges().isEmpty()
                ? new Invalidation[] {Invalidation.WORKSPACE_MEMBERS}
                : new Invalidation[] {
                    Invalidation.WORKSPACE_MEMBERS, Invalidation.ORGANIZATION_MEMBERS, Invalidation.INVITATIONS
                };
    }

    private static List<PlanResult> results(AccessPlan plan, List<ItemResult<Optional<WorkspaceMembership>>> results) {
        List<PlanRow> rows = PlanRow.changesOf(plan);
        return results.stream()
                .map(result -> PlanResult.of(result, rows.get(result.index())))
                .toList();
    }
}
