package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.loading.WholeLists;
import io.orgraph.model.SourceName;
import io.orgraph.model.WorkspaceId;
import io.orgraph.plan.AccessPlan;
import io.orgraph.plan.AccessRequest;
import io.orgraph.plan.Action;
import io.orgraph.plan.CurrentAccess;
import io.orgraph.plan.DesiredAccess;
import io.orgraph.plan.OffboardingItem;
import io.orgraph.plan.PlanItem;
import io.orgraph.plan.PlanScope;
import io.orgraph.plan.PlanTokens;
import io.orgraph.plan.Planner;
import io.orgraph.plan.StateHash;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.source.SourceAccess;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
    private final OffboardingReader offboarding;

    public AccessPlanner(PlanTokens tokens, WholeLists lists, SourceAccess sourceAccess, LeaverReads leavers) {
        this.tokens = tokens;
        this.sourceAccess = sourceAccess;
        this.reader = new AccessReader(lists, sourceAccess);
        this.offboarding = new OffboardingReader(lists, sourceAccess, leavers);
    }

    /** Why the source cannot end memberships of the organization as asked for; empty where it can, or need not. */
    public Optional<Failure> obstacle(AccessRequest request) {
        return request.scope() instanceof PlanScope.OfLeavers leavers
                ? offboarding.obstacle(leavers)
                : Optional.empty();
    }

    public CompletableFuture<Answer<AccessPlan>> plan(AccessRequest request) {
        return reader.current(request.scope())
                .thenCompose(answer ->
                        answer.fold(current -> plan(request.desired(current), current), Answer::failedFuture));
    }

    private CompletableFuture<Answer<AccessPlan>> plan(DesiredAccess desired, CurrentAccess current) {
        return offboarding
                .items(desired)
                .thenCompose(answer -> answer.fold(leaving -> plan(desired, current, leaving), Answer::failedFuture));
    }

    private CompletableFuture<Answer<AccessPlan>> plan(
            DesiredAccess desired, CurrentAccess current, List<OffboardingItem> leaving) {
        List<PlanItem> items = planner(desired.scope().organization().source()).items(desired, current);
        String state = StateHash.of(desired.scope(), current, leaving);
        return reader.roles(workspacesOf(items, item -> item.action() != Action.KEEP))
                .thenCombine(
                        reader.inheriting(workspacesOf(items, item -> item.action() == Action.REMOVE)),
                        (roles, inheriting) -> roles.flatMap(known -> inheriting.map(
                                heirs -> new AccessPlan(items, leaving, known, heirs, state, List.of(), null)
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
