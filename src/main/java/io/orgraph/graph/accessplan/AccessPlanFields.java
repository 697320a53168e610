package io.orgraph.graph.accessplan;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.mutation.ChangeInput;
import io.orgraph.graph.mutation.UserError;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.model.RestCall;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.Action;
import io.orgraph.plan.PlanItem;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question for an access plan, and the fields of plans. */
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
        AccessPlanRequest request = AccessPlanRequest.in(input);
        if (request == null || input.isFaulty()) {
            return AccessPlan.refused(input.faults());
        }
        return new AccessPlanner(tokens, env)
                .plan(request)
                .thenApply(answer -> answer.<Object>fold(plan -> plan, failure -> {
                    UserError error = UserError.of(failure, input.path());
                    return error == null ? Results.failed(failure, env) : AccessPlan.refused(List.of(error));
                }));
    }

    public List<TypeFields<?>> types() {
        return List.of(plan(), counts(), item(), warning(), call());
    }

    private static TypeFields<AccessPlan> plan() {
        return TypeFields.of("AccessPlan", AccessPlan.class)
                .value("items", plan -> items(plan, plan.items()))
                .value("counts", plan -> plan)
                .value("warnings", plan -> items(plan, plan.keepingAccess()))
                .value(
                        "token",
                        plan -> plan.token() == null ? null : plan.token().token())
                .value(
                        "expiresAt",
                        plan -> plan.token() == null ? null : plan.token().end())
                .value("userErrors", AccessPlan::userErrors);
    }

    private static List<Item> items(AccessPlan plan, List<PlanItem> items) {
        return items.stream().map(item -> new Item(plan, item)).toList();
    }

    private static TypeFields<AccessPlan> counts() {
        return TypeFields.of("AccessPlanCounts", AccessPlan.class)
                .value("add", plan -> plan.count(Action.ADD))
                .value("changeRole", plan -> plan.count(Action.CHANGE_ROLE))
                .value("remove", plan -> plan.count(Action.REMOVE))
                .value("keep", plan -> plan.count(Action.KEEP))
                .value("blocked", plan -> plan.count(Action.BLOCKED))
                .value("unsupported", plan -> plan.count(Action.UNSUPPORTED));
    }

    private TypeFields<Item> item() {
        return TypeFields.of("AccessPlanItem", Item.class)
                .value("action", of -> of.item().action())
                .value("workspace", of -> Ref.to(of.item().id().workspace()))
                .value("user", of -> new Ref<>(of.item().id().user(), of.item().knownUser()))
                .value("rolesBefore", of -> of.item().before())
                .value("roleAfter", of -> of.plan().after(of.item()))
                .value("permissionsGained", of -> of.plan().gained(of.item()))
                .value("permissionsLost", of -> of.plan().lost(of.item()))
                .value("call", of -> call(of.item()));
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

    private static TypeFields<Item> warning() {
        return TypeFields.of("AccessPlanWarning", Item.class)
                .value("message", of -> "The person keeps inherited access, from an organization role")
                .value("code", of -> "KEEPS_INHERITED_ACCESS")
                .value("workspace", of -> Ref.to(of.item().id().workspace()))
                .value("user", of -> new Ref<>(of.item().id().user(), of.item().knownUser()));
    }

    private static TypeFields<RestCall> call() {
        return TypeFields.of("RestCall", RestCall.class)
                .value("method", RestCall::method)
                .value("path", RestCall::path)
                .value("body", call -> call.body().isEmpty() ? null : call.body());
    }

    /** An item together with the plan it is of. */
    record Item(AccessPlan plan, PlanItem item) {}
}
