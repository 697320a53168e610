package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Futures;
import io.orgraph.loading.WholeLists;
import io.orgraph.model.UserId;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.plan.CurrentAccess;
import io.orgraph.plan.PlanScope;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaces;
import io.orgraph.source.SourceAccess;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the state for an access plan. An incomplete plan would be wrong: the first failure is that of the whole. */
final class AccessReader {
    private final WholeLists lists;
    private final SourceAccess sourceAccess;

    AccessReader(WholeLists lists, SourceAccess sourceAccess) {
        this.lists = lists;
        this.sourceAccess = sourceAccess;
    }

    /** The direct memberships of one workspace, or of every workspace visible to the caller. */
    CompletableFuture<Answer<CurrentAccess>> current(PlanScope scope) {
        if (scope instanceof PlanScope.OfWorkspace of) {
            return memberships(List.of(of.workspace()));
        }
        if (scope instanceof PlanScope.OfLeavers leavers
                && !sourceAccess.has(leavers.organization().source(), ListsWorkspaces.class)) {
            return Answer.completedFuture(new CurrentAccess(Map.of()));
        }
        return lists.workspaces(scope.organization())
                .thenCompose(answer -> answer.fold(
                        workspaces -> memberships(
                                workspaces.stream().map(Workspace::id).toList()),
                        Answer::failedFuture));
    }

    private CompletableFuture<Answer<CurrentAccess>> memberships(List<WorkspaceId> workspaces) {
        return all(workspaces, of -> lists.workspaceMemberships(of, ListsWorkspaceMemberships.MembershipScope.DIRECT))
                .thenApply(answer -> answer.map(CurrentAccess::new));
    }

    CompletableFuture<Answer<Map<WorkspaceId, List<WorkspaceRole>>>> roles(Collection<WorkspaceId> workspaces) {
        return all(workspaces, lists::workspaceRoles);
    }

    /**
     * Who would keep access to a workspace without a direct membership. Where one list has both kinds, it lists a
     * person once: whether a direct member inherits as well is unknown.
     */
    CompletableFuture<Answer<Map<WorkspaceId, Set<UserId>>>> inheriting(Collection<WorkspaceId> workspaces) {
        List<WorkspaceId> apart =
                workspaces.stream().filter(this::isListedApart).toList();
        return all(
                apart,
                of -> lists.workspaceMemberships(of, ListsWorkspaceMemberships.MembershipScope.DIRECT_AND_INHERITED)
                        .thenApply(answer -> answer.map(AccessReader::heldAtTheOrganization)));
    }

    private boolean isListedApart(WorkspaceId workspace) {
        return sourceAccess.trait(
                workspace.source(),
                ListsWorkspaceMemberships.class,
                ListsWorkspaceMemberships::listsInheritedApart,
                false);
    }

    private static Set<UserId> heldAtTheOrganization(List<WorkspaceMembership> all) {
        return all.stream()
                .filter(membership ->
                        membership.roles().stream().anyMatch(role -> !(role.id() instanceof WorkspaceRoleId)))
                .map(membership -> membership.id().user())
                .collect(Collectors.toSet());
    }

    private static <K, T> CompletableFuture<Answer<Map<K, T>>> all(
            Collection<K> keys, Function<K, CompletableFuture<Answer<T>>> one) {
        Map<K, Answer<T>> read = new LinkedHashMap<>();
        return Futures.all(keys, one).thenApply(answers -> {
            Iterator<Answer<T>> each = answers.iterator();
            keys.forEach(key -> read.put(key, each.next()));
            return together(read);
        });
    }

    private static <K, T> Answer<Map<K, T>> together(Map<K, Answer<T>> read) {
        Map<K, T> found = new LinkedHashMap<>();
        for (Map.Entry<K, Answer<T>> one : read.entrySet()) {
            if (one.getValue() instanceof Answer.Failed<T> failed) {
                return Answer.failed(failed.failure());
            }
            one.getValue().map(value -> found.put(one.getKey(), value));
        }
        return Answer.of(found);
    }
}
