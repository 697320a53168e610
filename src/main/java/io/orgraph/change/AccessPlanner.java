package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.loading.WholeLists;
import io.orgraph.model.SourceName;
import io.orgraph.model.WorkspaceId;
import io.orgraph.plan.AccessPlan;
import io.orgraph.plan.AccessRequest;
import io.orgraph.plan.Action;
import io.orgraph.plan.CurrentAccess;
import io.orgraph.plan.DesiredAccess;
import io.orgraph.plan.PlanItem;
import io.orgraph.plan.PlanTokens;
import io.orgraph.plan.Planner;
import io.orgraph.plan.StateHash;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.source.SourceAccess;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Creates an access plan: reads current access, compares it with desired access, and checks whether it may be applied.
 */
public final class AccessPlanner {
    private final PlanTokens tokens;
    private final SourceAccess sourceAccess;
    private final AccessReader reader;

    public AccessPlanner(PlanTokens tokens, WholeLists lists, SourceAccess sourceAccess) {
        this.tokens = tokens;
        this.sourceAccess = sourceAccess;
        this.reader = new AccessReader(lists, sourceAccess);
    }

    public CompletableFuture<Answer<AccessPlan>> plan(AccessRequest request) {
        return reader.current(request.scope())
                .thenCompose(answer ->
                        answer.fold(current -> plan(request.desired(current), current), Answer::failedFuture));
    }

    private CompletableFuture<Answer<AccessPlan>> plan(DesiredAccess desired, CurrentAccess current) {
        List<PlanItem> items = planner(desired.scope().organization().source()).items(desired, current);
        String state = StateHash.of(desired.scope(), current);
        return reader.roles(workspacesOf(items, item -> item.action() != Action.KEEP))
                .thenCombine(
                        reader.inheriting(workspacesOf(items, item -> item.action() == Action.REMOVE)),
                        (roles, inheriting) -> roles.flatMap(known ->
                                inheriting.map(heirs -> new AccessPlan(items, known, heirs, state, List.of(), null)
                                        .checked(desired, current, tokens))));
    }

    private Planner planner(SourceName source) {
        return new Planner(
                sourceAccess.has(source, SetsWorkspaceMembership.class),
                sourceAccess.has(source, RemovesWorkspaceMembership.class));
    }

    private static Set<WorkspaceId> workspacesOf(List<PlanItem> items, Predicate<PlanItem> wanted) {
        return items.stream()
                .filter(wanted)
                .map(item -> item.id().workspace())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
