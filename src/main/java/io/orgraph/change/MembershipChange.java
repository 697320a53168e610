package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.source.SourceAccess;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The change of one membership of a workspace: it is set or removed.
 *
 * @param role the role to give; null to remove the membership
 */
public record MembershipChange(
        WorkspaceMembershipId id, @Nullable WorkspaceRoleId role) {

    /**
     * Makes the change. Empty where the response does not describe the membership, or it is removed; NOT_FOUND where a
     * membership to remove does not exist.
     */
    public CompletableFuture<Answer<Optional<WorkspaceMembership>>> send(SourceAccess sourceAccess) {
        WorkspaceRoleId given = role;
        return given == null
                ? sourceAccess
                        .ask(
                                id.source(),
                                RemovesWorkspaceMembership.class,
                                (port, as) -> port.removeWorkspaceMembership(id, as))
                        .thenApply(answer -> answer.map(removed -> Optional.empty()))
                : sourceAccess.ask(
                        id.source(),
                        SetsWorkspaceMembership.class,
                        (port, as) -> port.setWorkspaceMembership(id, given, as));
    }

    /** Like {@link #send}, as one of many. */
    public CompletableFuture<ItemOutcome<Optional<WorkspaceMembership>>> sendAsItem(SourceAccess sourceAccess) {
        return send(sourceAccess)
                .thenApply(answer -> role == null
                        ? ItemOutcome.removedOrAbsent(answer, Optional.empty())
                        : answer.fold(ItemOutcome::done, ItemOutcome::of));
    }
}
