package io.orgraph.graph.accessplan;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.ItemOutcome;
import io.orgraph.graph.mutation.ItemResult;
import io.orgraph.graph.mutation.RemovedMembership;
import io.orgraph.graph.mutation.UserError;
import io.orgraph.graph.mutation.WorkspaceMembershipUndo;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.Loaders;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.plan.Action;
import io.orgraph.plan.PlanItem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The result of one item of an access plan. */
record PlanResult(
        int index,
        AccessPlanFields.Item item,
        ItemOutcome<Optional<WorkspaceMembership>> outcome,
        List<UserError> userErrors) {

    static PlanResult of(ItemResult<Optional<WorkspaceMembership>> result, AccessPlanFields.Item item) {
        return new PlanResult(result.index(), item, result.outcome(), result.userErrors());
    }

    @Nullable Object node(DataFetchingEnvironment env) {
        PlanItem change = item.item();
        Optional<WorkspaceMembership> told = outcome.value();
        if (change.action() == Action.REMOVE || told == null) {
            return null;
        }
        return told.isPresent()
                ? told.get()
                : Results.orAbsent(Loaders.DIRECT_MEMBERSHIP.in(env).load(change.id()), env, membership -> membership);
    }

    @Nullable Object removedMembershipId(DataFetchingEnvironment env) {
        return isRemoved() ? RemovedMembership.removedId(item.item().id(), env) : null;
    }

    @Nullable Object remainingMembership(DataFetchingEnvironment env) {
        return isRemoved() ? RemovedMembership.remainingMembership(item.item().id(), env) : null;
    }

    /** What undoes the item; null where it was not made. */
    @Nullable Object undo() {
        PlanItem change = item.item();
        return outcome.kind() == ItemOutcome.Kind.DONE
                ? WorkspaceMembershipUndo.of(change.id(), change.before(), change.after())
                : null;
    }

    private boolean isRemoved() {
        return item.item().action() == Action.REMOVE && outcome.isSettled();
    }
}
