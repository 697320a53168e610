package io.orgraph.graph.accessplan;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.AccessPlanner;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.mutation.ChangeInput;
import io.orgraph.graph.mutation.UserError;
import io.orgraph.graph.mutation.UserErrorLimit;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.RestCall;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.AccessPlan;
import io.orgraph.plan.Action;
import io.orgraph.plan.PlanItem;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query for an access plan, and the fields of plans. */
public final class AccessPlanFields {
    private final GlobalIds ids;
    private final SourceRegistry sources;
    private final PlanTokens tokens;

    public AccessPlanFields(GlobalIds ids, SourceRegistry sources, PlanTokens tokens) {
        this.ids = ids;
        this.sources = sources;
        this.tokens = tokens;
    }

    public Object plan(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        AccessPlanInput asked = AccessPlanInput.in(input);
        if (asked == null || input.isFaulty()) {
            return AccessPlanPayload.refused(input.faults());
        }
        Optional<Failure> obstacle = planner(tokens, env).obstacle(asked.request());
        if (obstacle.isPresent()) {
            return refused(obstacle.get(), input.path("target", "offboard", "organizationMembership"), env);
        }
        return plan(asked, tokens, env)
                .thenApply(answer -> answer.<Object>fold(plan -> plan, failure -> refused(failure, input.path(), env)));
    }

    private static Object refused(Failure failure, List<String> path, DataFetchingEnvironment env) {
        UserError error = UserError.of(failure, path);
        return error == null ? Results.failed(failure, env) : AccessPlanPayload.refused(List.of(error));
    }

    static CompletableFuture<Answer<AccessPlanPayload>> plan(
            AccessPlanInput asked, PlanTokens tokens, DataFetchingEnvironment env) {
        return planner(tokens, env)
                .plan(asked.request())
                .thenApply(answer -> answer.map(plan -> AccessPlanPayload.of(plan, asked)));
    }

    private static AccessPlanner planner(PlanTokens tokens, DataFetchingEnvironment env) {
        return new AccessPlanner(
                tokens,
                OperationLoaders.of(env).wholeLists(),
                Operation.of(env).sourceAccess(),
                new LoadedLeavers(env));
    }

    public List<TypeFields<?>> types() {
        return List.of(plan(), counts(), item(), warning(), call());
    }

    private static TypeFields<AccessPlanPayload> plan() {
        return TypeFields.of("AccessPlan", AccessPlanPayload.class)
                .value("items", of -> PlanRow.of(of.plan()))
                .value("counts", AccessPlanPayload::plan)
                .value("warnings", of -> warned(of.plan()))
                .value("token", ofToken(PlanTokens.Signed::token))
                .value("expiresAt", ofToken(PlanTokens.Signed::end))
                .fetchOnce("userErrors", (payload, env) -> UserErrorLimit.limited(payload.userErrors(), env));
    }

    private static Function<AccessPlanPayload, @Nullable Object> ofToken(Function<PlanTokens.Signed, Object> get) {
        return of -> of.plan().token() == null ? null : get.apply(of.plan().token());
    }

    private static List<PlanRow> warned(AccessPlan plan) {
        return plan.keepingAccess().stream()
                .<PlanRow>map(item -> new PlanRow.OfMembership(plan, item))
                .toList();
    }

    private static TypeFields<AccessPlan> counts() {
        return TypeFields.of("AccessPlanCounts", AccessPlan.class)
                .value("add", plan -> plan.count(Action.ADD))
                .value("changeRole", plan -> plan.count(Action.CHANGE_ROLE))
                .value("remove", plan -> plan.count(Action.REMOVE))
                .value("suspend", plan -> plan.count(Action.SUSPEND))
                .value("removeFromOrganization", plan -> plan.count(Action.REMOVE_FROM_ORGANIZATION))
                .value("revokeInvitation", plan -> plan.count(Action.REVOKE_INVITATION))
                .value("keep", plan -> plan.count(Action.KEEP))
                .value("skipped", plan -> plan.count(Action.SKIPPED))
                .value("blocked", plan -> plan.count(Action.BLOCKED))
                .value("unsupported", plan -> plan.count(Action.UNSUPPORTED));
    }

    private TypeFields<PlanRow> item() {
        return TypeFields.of("AccessPlanItem", PlanRow.class)
                .value("action", PlanRow::action)
                .value("workspace", PlanRow::workspace)
                .value("user", PlanRow::user)
                .value("invitation", PlanRow::invitation)
                .value("rolesBefore", PlanRow::rolesBefore)
                .value("roleAfter", PlanRow::roleAfter)
                .value("permissionsGained", PlanRow::gained)
                .value("permissionsLost", PlanRow::lost)
                .value("call", row -> row instanceof PlanRow.OfMembership of ? call(of.item()) : null);
    }

    private @Nullable RestCall call(PlanItem item) {
        WorkspaceMembershipId id = item.id();
        WorkspaceRoleId role = item.after();
        if (!item.action().isChange()) {
            return null;
        }
        return role == null
                ? sources.get(id.source())
                        .port(RemovesWorkspaceMembership.class)
                        .<@Nullable RestCall>fold(port -> port.callToRemove(id), unsupported -> null)
                : sources.get(id.source())
                        .port(SetsWorkspaceMembership.class)
                        .<@Nullable RestCall>fold(port -> port.callToSet(id, role), unsupported -> null);
    }

    private static TypeFields<PlanRow> warning() {
        return TypeFields.of("AccessPlanWarning", PlanRow.class)
                .value("message", of -> "The person keeps inherited access, from an organization role")
                .value("code", of -> "KEEPS_INHERITED_ACCESS")
                .value("workspace", PlanRow::workspace)
                .value("user", PlanRow::user);
    }

    private static TypeFields<RestCall> call() {
        return TypeFields.of("RestCall", RestCall.class)
                .value("method", RestCall::method)
                .value("path", RestCall::path)
                .value("body", call -> call.body().isEmpty() ? null : call.body());
    }
}
