package io.orgraph.graph;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.model.SourceName;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.Action;
import io.orgraph.plan.GuardCheck;
import io.orgraph.plan.PlanItem;
import io.orgraph.plan.PlanTokens;
import io.orgraph.plan.Planner;
import io.orgraph.plan.Present;
import io.orgraph.plan.StateHash;
import io.orgraph.plan.Wish;
import io.orgraph.source.Reach;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
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
final class AccessPlanning {
    private final PlanTokens tokens;
    private final DataFetchingEnvironment env;
    private final PlanReading reading;

    AccessPlanning(PlanTokens tokens, DataFetchingEnvironment env) {
        this.tokens = tokens;
        this.env = env;
        this.reading = new PlanReading(env);
    }

    CompletableFuture<Answer<PlannedAccess>> plan(AccessWish wish) {
        return reading.present(wish.scope())
                .thenCompose(answer -> answer.fold(
                        present -> plan(wish, present),
                        failure -> CompletableFuture.completedFuture(Answer.failed(failure))));
    }

    private CompletableFuture<Answer<PlannedAccess>> plan(AccessWish asked, Present present) {
        Map<WorkspaceMembershipId, WorkspaceRoleId> wished =
                asked.like() == null ? asked.memberships() : heldBy(asked.like(), asked, present);
        Wish wish = new Wish(asked.scope(), wished, asked.guards());
        List<PlanItem> items = planner(asked.scope().organization().source()).items(wish, present);
        return reading.roles(workspacesOf(items, item -> item.action() != Action.KEEP))
                .thenCombine(
                        reading.inheriting(workspacesOf(items, item -> item.action() == Action.REMOVE)),
                        (roles, inheriting) -> roles.flatMap(known -> inheriting.map(
                                heirs -> checked(asked, wish, present, items, new Known(known, heirs)))));
    }

    private Planner planner(SourceName source) {
        Reach reach = Operation.of(env).reach();
        return new Planner(
                reach.has(source, SetsWorkspaceMembership.class), reach.has(source, RemovesWorkspaceMembership.class));
    }

    /** What one person holds, wished for another. A role of the organization's level cannot be given in a workspace. */
    private static Map<WorkspaceMembershipId, WorkspaceRoleId> heldBy(UserId like, AccessWish asked, Present present) {
        UserId person = ((io.orgraph.plan.Scope.OfPerson) asked.scope()).person();
        Map<WorkspaceMembershipId, WorkspaceRoleId> wished = new LinkedHashMap<>();
        present.byWorkspace()
                .forEach((workspace, memberships) -> memberships.stream()
                        .filter(membership -> membership.id().user().equals(like))
                        .map(AccessPlanning::workspaceRole)
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

    private PlannedAccess checked(AccessWish asked, Wish wish, Present present, List<PlanItem> items, Known known) {
        String state = StateHash.of(wish.scope(), present);
        PlannedAccess unchecked = new PlannedAccess(items, known.roles(), known.inheriting(), state, List.of(), null);
        List<UserError> errors = new ArrayList<>();
        unknown(asked, items, present, unchecked, errors);
        new GuardCheck(wish.guards(), present, items)
                .broken(wish, unchecked.managing())
                .forEach(broken -> errors.add(
                        UserError.of("GUARD_REFUSED", broken.message(), List.of("input", "guards", broken.guard()))));
        PlannedAccess plan =
                new PlannedAccess(items, known.roles(), known.inheriting(), state, List.copyOf(errors), null);
        return errors.isEmpty() && !plan.changes().isEmpty() ? plan.with(tokens.sign(wish, state)) : plan;
    }

    /** Workspaces that the caller does not see, and roles that a workspace does not have. */
    private static void unknown(
            AccessWish asked, List<PlanItem> items, Present present, PlannedAccess plan, List<UserError> errors) {
        for (PlanItem item : items) {
            WorkspaceRoleId role = item.after();
            if (!present.byWorkspace().containsKey(item.id().workspace())) {
                errors.add(UserError.of("NOT_FOUND", "You see no such workspace", asked.pathOf(item.id())));
            } else if (role != null
                    && item.action() != Action.KEEP
                    && plan.role(role).isEmpty()) {
                errors.add(UserError.of(
                        "NOT_FOUND", "The workspace has no such role: look at its roles", asked.pathOf(item.id())));
            }
        }
    }

    /** What was read beside the memberships. */
    private record Known(Map<WorkspaceId, List<WorkspaceRole>> roles, Map<WorkspaceId, Set<UserId>> inheriting) {}
}
