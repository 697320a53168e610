package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.UserStatus;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.plan.OffboardingItem;
import io.orgraph.source.RemovesOrganizationMembership;
import io.orgraph.source.RevokesInvitation;
import io.orgraph.source.SetsUserStatus;
import io.orgraph.source.SourceAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the changes of an off-boarding beside memberships of workspaces: invitations are revoked first, so that nobody
 * comes back by one.
 */
final class OffboardingExecution {
    private final List<OffboardingItem> changes;
    private final SourceAccess sourceAccess;
    private final Batch.Policy policy;
    private final Map<OffboardingItem, ItemOutcome<Optional<WorkspaceMembership>>> outcomes = new ConcurrentHashMap<>();

    OffboardingExecution(List<OffboardingItem> changes, SourceAccess sourceAccess, Batch.Policy policy) {
        this.changes = changes;
        this.sourceAccess = sourceAccess;
        this.policy = policy;
    }

    /** Returns the outcomes in the order of the changes. */
    CompletableFuture<List<ItemOutcome<Optional<WorkspaceMembership>>>> run(boolean isStopped) {
        if (isStopped) {
            return CompletableFuture.completedFuture(ended());
        }
        return run(changes.stream().filter(item -> item.invitation() != null).toList())
                .thenCompose(settled -> settled || !policy.stopOnFirst()
                        ? run(changes.stream()
                                .filter(item -> item.invitation() == null)
                                .toList())
                        : CompletableFuture.completedFuture(false))
                .thenApply(settled -> ended());
    }

    private CompletableFuture<Boolean> run(List<OffboardingItem> turn) {
        return Batch.run(turn, this::make, policy).thenApply(made -> {
            for (int i = 0; i < made.size(); i++) {
                outcomes.put(turn.get(i), made.get(i));
            }
            return made.stream().allMatch(ItemOutcome::isSettled);
        });
    }

    private List<ItemOutcome<Optional<WorkspaceMembership>>> ended() {
        List<ItemOutcome<Optional<WorkspaceMembership>>> all = new ArrayList<>();
        changes.forEach(item -> all.add(outcomes.getOrDefault(item, ItemOutcome.notTried())));
        return all;
    }

    private CompletableFuture<ItemOutcome<Optional<WorkspaceMembership>>> make(OffboardingItem item) {
        Invitation invitation = item.invitation();
        OrganizationMembershipId membership = item.membership();
        if (invitation != null) {
            return removal(sourceAccess.ask(
                    item.user().source(),
                    RevokesInvitation.class,
                    (port, as) -> port.revokeInvitation(invitation.id(), as)));
        }
        if (membership != null) {
            return removal(sourceAccess.ask(
                    item.user().source(),
                    RemovesOrganizationMembership.class,
                    (port, as) -> port.removeOrganizationMembership(membership, as)));
        }
        return sourceAccess
                .ask(
                        item.user().source(),
                        SetsUserStatus.class,
                        (port, as) -> port.setUserStatus(item.user(), UserStatus.SUSPENDED, as))
                .thenApply(answer ->
                        answer.fold(told -> ItemOutcome.done(Optional.<WorkspaceMembership>empty()), ItemOutcome::of));
    }

    private static <T> CompletableFuture<ItemOutcome<Optional<WorkspaceMembership>>> removal(
            CompletableFuture<Answer<T>> sent) {
        return sent.thenApply(answer -> ItemOutcome.removedOrAbsent(
                answer.map(removed -> Optional.<WorkspaceMembership>empty()), Optional.empty()));
    }
}
