package io.orgraph.graph.accessplan;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.mutation.UserError;
import io.orgraph.graph.operation.Operation;
import io.orgraph.model.SourceName;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.Action;
import io.orgraph.plan.CurrentAccess;
import io.orgraph.plan.DesiredAccess;
import io.orgraph.plan.GuardCheck;
import io.orgraph.plan.PlanItem;
import io.orgraph.plan.PlanTokens;
import io.orgraph.plan.Planner;
import io.orgraph.plan.StateHash;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.source.SourceAccess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a plan: reads what is, compares it with the wish, and looks whether it may be applied. */
final class AccessPlanner {
    private final PlanTokens tokens;
    private final DataFetchingEnvironment env;
    private final PlanReader reading;

    AccessPlanner(PlanTokens tokens, DataFetchingEnvironment env) {
        this.tokens = tokens;
        this.env = env;
        this.reading = new PlanReader(env);
    }

    CompletableFuture<Answer<AccessPlan>> plan(AccessPlanRequest request) {
        return reading.present(request.scope())
                .thenCompose(answer -> answer.fold(current -> plan(request, current), Answer::failedFuture));
    }

    private CompletableFuture<Answer<AccessPlan>> plan(AccessPlanRequest asked, CurrentAccess current) {
        Map<WorkspaceMembershipId, WorkspaceRoleId> wished =
                asked.like() == null ? asked.memberships() : heldBy(asked.like(), asked, current);
        DesiredAccess request = new DesiredAccess(asked.scope(), wished, asked.guards());
        List<PlanItem> items = planner(asked.scope().organization().source()).items(request, current);
        return reading.roles(workspacesOf(items, item -> item.action() != Action.KEEP))
                .thenCombine(
                        reading.inheriting(workspacesOf(items, item -> item.action() == Action.REMOVE)),
                        (roles, inheriting) -> roles.flatMap(known -> inheriting.map(
                                heirs -> checked(asked, request, current, items, new Known(known, heirs)))));
    }

    private Planner planner(SourceName source) {
        SourceAccess sourceAccess = Operation.of(env).sourceAccess();
        return new Planner(
                sourceAccess.has(source, SetsWorkspaceMembership.class),
                sourceAccess.has(source, RemovesWorkspaceMembership.class));
    }

    /** What one person holds, wished for another. A role of the organization's level cannot be given in a workspace. */
    private static Map<WorkspaceMembershipId, WorkspaceRoleId> heldBy(
            UserId like, AccessPlanRequest asked, CurrentAccess current) {
        UserId person = ((io.orgraph.plan.PlanScope.OfPerson) asked.scope()).person();
        Map<WorkspaceMembershipId, WorkspaceRoleId> wished = new LinkedHashMap<>();
        current.byWorkspace()
                .forEach((workspace, memberships) -> memberships.stream()
                        .filter(membership -> membership.id().user().equals(like))
                        .map(AccessPlanner::workspaceRole)
                        .flatMap(java.util.stream.Stream::ofNullable)
                        .findFirst()
                        .ifPresent(role -> wished.put(new WorkspaceMembershipId(workspace, person), role)));
        return wished;
    }

    private static @Nullable WorkspaceRoleId workspaceRole(WorkspaceMembership membership) {
        return membership.roles().stream()
                .map(role -> role.id() instanceof WorkspaceRoleId id ? id : null)
                .flatMap(java.util.stream.Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private static Set<WorkspaceId> workspacesOf(List<PlanItem> items, Predicate<PlanItem> wanted) {
        return items.stream()
                .filter(wanted)
                .map(item -> item.id().workspace())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private AccessPlan checked(
            AccessPlanRequest asked, DesiredAccess request, CurrentAccess current, List<PlanItem> items, Known known) {
        String state = StateHash.of(request.scope(), current);
        AccessPlan unchecked = new AccessPlan(items, known.roles(), known.inheriting(), state, List.of(), null);
        List<UserError> errors = new ArrayList<>();
        unknown(asked, items, current, unchecked, errors);
        new GuardCheck(request.guards(), current, items)
                .broken(request, unchecked.managing())
                .forEach(broken -> errors.add(
                        UserError.of("GUARD_REFUSED", broken.message(), List.of("input", "guards", broken.guard()))));
        AccessPlan plan = new AccessPlan(items, known.roles(), known.inheriting(), state, List.copyOf(errors), null);
        return errors.isEmpty() && !plan.changes().isEmpty() ? plan.with(tokens.sign(request, state)) : plan;
    }

    /** Workspaces that the caller does not see, and roles that a workspace does not have. */
    private static void unknown(
            AccessPlanRequest asked,
            List<PlanItem> items,
            CurrentAccess current,
            AccessPlan plan,
            List<UserError> errors) {
        for (PlanItem item : items) {
            WorkspaceRoleId role = item.after();
            if (!current.byWorkspace().containsKey(item.id().workspace())) {
                errors.add(UserError.of(
                        "NOT_FOUND", "No such workspace, or it is not visible to you", asked.pathOf(item.id())));
            } else if (role != null
                    && item.action() != Action.KEEP
                    && plan.role(role).isEmpty()) {
                errors.add(UserError.of(
                        "NOT_FOUND", "The workspace has no such role: see its roles", asked.pathOf(item.id())));
            }
        }
    }

    /** What was read beside the memberships. */
    private record Known(Map<WorkspaceId, List<WorkspaceRole>> roles, Map<WorkspaceId, Set<UserId>> inheriting) {}
}
