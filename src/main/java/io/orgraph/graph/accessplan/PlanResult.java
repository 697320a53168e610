package io.orgraph.graph.accessplan;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.ItemOutcome;
import io.orgraph.graph.mutation.ItemResult;
import io.orgraph.graph.mutation.RemovedMembership;
import io.orgraph.graph.mutation.UserError;
import io.orgraph.graph.mutation.UserStatusUndo;
import io.orgraph.graph.mutation.WorkspaceMembershipUndo;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.Loaders;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserStatus;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.plan.Action;
import io.orgraph.plan.PlanItem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The result of one item of an access plan. */
record PlanResult(
        int index, PlanRow row, ItemOutcome<Optional<WorkspaceMembership>> outcome, List<UserError> userErrors) {

    static PlanResult of(ItemResult<Optional<WorkspaceMembership>> result, PlanRow row) {
        return new PlanResult(result.index(), row, result.outcome(), result.userErrors());
    }

    @Nullable Object node(DataFetchingEnvironment env) {
        Optional<WorkspaceMembership> told = outcome.value();
        if (!(row instanceof PlanRow.OfMembership of) || row.action() == Action.REMOVE || told == null) {
            return null;
        }
        return told.isPresent()
                ? told.get()
                : Results.orAbsent(
                        Loaders.DIRECT_MEMBERSHIP.in(env).load(of.item().id()), env, membership -> membership);
    }

    @Nullable Object removedMembershipId(DataFetchingEnvironment env) {
        if (row instanceof PlanRow.OfOffboarding leaving) {
            OrganizationMembershipId id = leaving.item().membership();
            return id == null || !outcome.isSettled() ? null : GlobalIds.encode(id);
        }
        WorkspaceMembershipId removed = removed();
        return removed == null ? null : RemovedMembership.removedId(removed, env);
    }

    @Nullable Object remainingMembership(DataFetchingEnvironment env) {
        WorkspaceMembershipId removed = removed();
        return removed == null ? null : RemovedMembership.remainingMembership(removed, env);
    }

    @Nullable Object revokedInvitationId() {
        return row instanceof PlanRow.OfOffboarding leaving
                        && leaving.item().invitation() != null
                        && outcome.isSettled()
                ? GlobalIds.encode(leaving.item().invitation().id())
                : null;
    }

    /** What undoes the item; null where it was not made, or nothing undoes it. */
    @Nullable Object undo() {
        if (outcome.kind() != ItemOutcome.Kind.DONE) {
            return null;
        }
        if (row instanceof PlanRow.OfMembership of) {
            PlanItem change = of.item();
            return WorkspaceMembershipUndo.of(change.id(), change.before(), change.after());
        }
        UserAccount was = ((PlanRow.OfOffboarding) row).item().account();
        return was == null ? null : UserStatusUndo.of(was, UserStatus.SUSPENDED);
    }

    /** The membership of a workspace that was removed; null for any other item. */
    private @Nullable WorkspaceMembershipId removed() {
        return row instanceof PlanRow.OfMembership of && of.action() == Action.REMOVE && outcome.isSettled()
                ? of.item().id()
                : null;
    }
}
