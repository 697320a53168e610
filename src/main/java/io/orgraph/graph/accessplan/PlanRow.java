package io.orgraph.graph.accessplan;

import io.orgraph.graph.schema.Ref;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.Invitation;
import io.orgraph.model.Permission;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.plan.AccessPlan;
import io.orgraph.plan.Action;
import io.orgraph.plan.OffboardingItem;
import io.orgraph.plan.PlanItem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One item of a plan as clients see it. */
sealed interface PlanRow {

    Action action();

    UserId userId();

    /** The details of the user, where a list had them. */
    @Nullable User knownUser();

    /** All items of a plan in their order. */
    static List<PlanRow> of(AccessPlan plan) {
        return rows(plan, plan.items(), plan.offboarding());
    }

    /** The items of a plan that are changes, in the order in which their results are told. */
    static List<PlanRow> changesOf(AccessPlan plan) {
        return rows(plan, plan.changes(), plan.offboardingChanges());
    }

    private static List<PlanRow> rows(AccessPlan plan, List<PlanItem> items, List<OffboardingItem> offboarding) {
        return Stream.concat(
                        items.stream().<PlanRow>map(item -> new OfMembership(plan, item)),
                        offboarding.stream().<PlanRow>map(OfOffboarding::new))
                .toList();
    }

    default Object user() {
        return new Ref<>(userId(), knownUser());
    }

    default @Nullable Object workspace() {
        return null;
    }

    default @Nullable Object invitation() {
        return null;
    }

    default List<AssignedRole> rolesBefore() {
        return List.of();
    }

    default @Nullable Object roleAfter() {
        return null;
    }

    default @Nullable List<Permission> gained() {
        return List.of();
    }

    default @Nullable List<Permission> lost() {
        return null;
    }

    /** One membership of a workspace, with the plan that it belongs to. */
    record OfMembership(AccessPlan plan, PlanItem item) implements PlanRow {
        @Override
        public Action action() {
            return item.action();
        }

        @Override
        public UserId userId() {
            return item.id().user();
        }

        @Override
        public @Nullable User knownUser() {
            return item.knownUser();
        }

        @Override
        public Object workspace() {
            WorkspaceId id = item.id().workspace();
            return Ref.to(id);
        }

        @Override
        public List<AssignedRole> rolesBefore() {
            return item.before();
        }

        @Override
        public @Nullable Object roleAfter() {
            return plan.after(item);
        }

        @Override
        public @Nullable List<Permission> gained() {
            return plan.gained(item);
        }

        @Override
        public @Nullable List<Permission> lost() {
            return plan.lost(item);
        }
    }

    /** What a user loses beside memberships of workspaces. */
    record OfOffboarding(OffboardingItem item) implements PlanRow {
        @Override
        public Action action() {
            return item.action();
        }

        @Override
        public UserId userId() {
            return item.user();
        }

        @Override
        public @Nullable User knownUser() {
            return item.known();
        }

        @Override
        public @Nullable Object invitation() {
            Invitation invitation = item.invitation();
            return invitation == null ? null : new Ref<>(invitation.id(), invitation);
        }
    }
}
