package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Futures;
import io.orgraph.loading.WholeLists;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationState;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.User;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.plan.DesiredAccess;
import io.orgraph.plan.Offboarding;
import io.orgraph.plan.Offboarding.MembershipEnd;
import io.orgraph.plan.OffboardingItem;
import io.orgraph.plan.OffboardingPlanner;
import io.orgraph.plan.PlanScope;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.Port;
import io.orgraph.source.ReadsUserAccount;
import io.orgraph.source.RemovesOrganizationMembership;
import io.orgraph.source.RevokesInvitation;
import io.orgraph.source.SetsUserStatus;
import io.orgraph.source.SourceAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads what users who leave have beside memberships of workspaces. The first failure is that of the whole. */
final class OffboardingReader {
    private final WholeLists lists;
    private final SourceAccess sourceAccess;
    private final LeaverReads reads;

    OffboardingReader(WholeLists lists, SourceAccess sourceAccess, LeaverReads reads) {
        this.lists = lists;
        this.sourceAccess = sourceAccess;
        this.reads = reads;
    }

    /** Why the source cannot end memberships of the organization as asked for; empty where it can. */
    Optional<Failure> obstacle(PlanScope.OfLeavers leavers) {
        Class<? extends Port> needed = switch (leavers.offboarding().membership()) {
            case KEEP -> null;
            case SUSPEND -> SetsUserStatus.class;
            case REMOVE -> RemovesOrganizationMembership.class;
        };
        return needed == null
                ? Optional.empty()
                : sourceAccess.obstacle(leavers.organization().source(), needed);
    }

    /** The items of all users in their order; none where nobody leaves. */
    CompletableFuture<Answer<List<OffboardingItem>>> items(DesiredAccess desired) {
        if (!(desired.scope() instanceof PlanScope.OfLeavers leavers)) {
            return Answer.completedFuture(List.of());
        }
        OffboardingPlanner planner = new OffboardingPlanner(
                leavers.offboarding(),
                desired.guards(),
                new OffboardingPlanner.Supported(
                        sourceAccess.has(leavers.organization().source(), RevokesInvitation.class)));
        return invitations(leavers)
                .thenCompose(answer ->
                        answer.fold(invitations -> items(leavers, planner, invitations), Answer::failedFuture));
    }

    /** Where no membership ends and no invitation can be there, nothing is read. */
    private CompletableFuture<Answer<List<OffboardingItem>>> items(
            PlanScope.OfLeavers leavers, OffboardingPlanner planner, List<Invitation> invitations) {
        if (invitations.isEmpty() && leavers.offboarding().membership() == MembershipEnd.KEEP) {
            return Answer.completedFuture(List.of());
        }
        return Futures.all(leavers.users(), user -> leaver(user, leavers.offboarding(), invitations))
                .thenApply(answers -> {
                    List<OffboardingItem> items = new ArrayList<>();
                    for (Answer<OffboardingPlanner.Leaver> answer : answers) {
                        if (answer instanceof Answer.Failed<OffboardingPlanner.Leaver> failed) {
                            return Answer.<List<OffboardingItem>>failed(failed.failure());
                        }
                        answer.map(leaver -> items.addAll(planner.items(leaver)));
                    }
                    return Answer.of(List.copyOf(items));
                });
    }

    private CompletableFuture<Answer<List<Invitation>>> invitations(PlanScope.OfLeavers leavers) {
        boolean reads = leavers.offboarding().revokesInvitations()
                && sourceAccess.has(leavers.organization().source(), ListsInvitations.class);
        return reads
                ? lists.invitations(leavers.organization()).thenApply(answer -> answer.map(OffboardingReader::pending))
                : Answer.completedFuture(List.of());
    }

    private CompletableFuture<Answer<OffboardingPlanner.Leaver>> leaver(
            UserId id, Offboarding offboarding, List<Invitation> invitations) {
        return membership(id, offboarding)
                .thenCompose(answer -> answer.fold(
                        membership -> user(id, membership.orElse(null), invitations)
                                .thenCombine(
                                        account(id, offboarding),
                                        (user, account) ->
                                                user.flatMap(known -> account.map(was -> new OffboardingPlanner.Leaver(
                                                        id,
                                                        known.orElse(null),
                                                        was.orElse(null),
                                                        membership
                                                                .map(OrganizationMembership::id)
                                                                .orElse(null),
                                                        invitations)))),
                        Answer::failedFuture));
    }

    private CompletableFuture<Answer<Optional<OrganizationMembership>>> membership(UserId id, Offboarding offboarding) {
        return offboarding.membership() == MembershipEnd.REMOVE
                ? orAbsent(reads.membership(id))
                : Answer.completedFuture(Optional.empty());
    }

    private CompletableFuture<Answer<Optional<UserAccount>>> account(UserId id, Offboarding offboarding) {
        return offboarding.membership() == MembershipEnd.SUSPEND
                        && sourceAccess.has(id.source(), ReadsUserAccount.class)
                ? orAbsent(reads.account(id))
                : Answer.completedFuture(Optional.empty());
    }

    /** Read for the address only: where an invitation is pending, and the membership does not tell it. */
    private CompletableFuture<Answer<Optional<User>>> user(
            UserId id, @Nullable OrganizationMembership membership, List<Invitation> invitations) {
        User known = membership == null ? null : membership.knownUser();
        return known != null || invitations.isEmpty()
                ? Answer.completedFuture(Optional.ofNullable(known))
                : reads.user(id).thenApply(answer -> answer.map(Optional::of));
    }

    private static List<Invitation> pending(List<Invitation> all) {
        return all.stream()
                .filter(invitation -> invitation.state() == InvitationState.PENDING)
                .toList();
    }

    private static <T> CompletableFuture<Answer<Optional<T>>> orAbsent(CompletableFuture<Answer<T>> read) {
        return read.thenApply(answer -> answer.fold(
                value -> Answer.of(Optional.of(value)),
                failure -> failure.code() == Code.NOT_FOUND ? Answer.of(Optional.empty()) : Answer.failed(failure)));
    }
}
