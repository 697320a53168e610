package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Futures;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.source.CountsWorkspaceMemberships;
import io.orgraph.source.SourceAccess;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Loads numbers of members: one call for all requested workspaces of an organization. */
final class Counts {
    private final SourceAccess sourceAccess;

    Counts(SourceAccess sourceAccess) {
        this.sourceAccess = sourceAccess;
    }

    CompletableFuture<List<Answer<Integer>>> load(List<WorkspaceId> workspaces) {
        Map<WorkspaceId, Answer<Integer>> counted = new ConcurrentHashMap<>();
        List<OrganizationId> organizations =
                workspaces.stream().map(WorkspaceId::organization).distinct().toList();
        return Futures.all(organizations, organization -> count(organization, workspaces, counted))
                .thenApply(done -> workspaces.stream()
                        .map(workspace -> counted.getOrDefault(workspace, Answer.of(0)))
                        .toList());
    }

    private CompletableFuture<Void> count(
            OrganizationId organization, List<WorkspaceId> all, Map<WorkspaceId, Answer<Integer>> counted) {
        List<WorkspaceId> own = all.stream()
                .filter(workspace -> workspace.organization().equals(organization))
                .toList();
        return sourceAccess
                .ask(
                        organization.source(),
                        CountsWorkspaceMemberships.class,
                        (port, as) -> port.workspaceMembershipCounts(organization, own, as))
                .thenAccept(answer -> own.forEach(
                        workspace -> counted.put(workspace, answer.map(counts -> counts.getOrDefault(workspace, 0)))));
    }
}
