package io.orgraph.graph.accessplan;

import io.orgraph.graph.mutation.UserError;
import io.orgraph.graph.mutation.UserErrorCode;
import io.orgraph.plan.AccessPlan;
import io.orgraph.plan.DesiredAccess;
import io.orgraph.plan.PlanProblem;
import java.util.List;

/** An access plan as clients see it: its problems are errors at the fields of the input. */
record AccessPlanPayload(AccessPlan plan, List<UserError> userErrors) {

    static AccessPlanPayload of(AccessPlan plan, AccessPlanInput input) {
        return new AccessPlanPayload(
                plan,
                plan.problems().stream().map(problem -> error(problem, input)).toList());
    }

    static AccessPlanPayload refused(List<UserError> errors) {
        return new AccessPlanPayload(AccessPlan.EMPTY, errors);
    }

    private static UserError error(PlanProblem problem, AccessPlanInput input) {
        if (problem instanceof PlanProblem.UnknownWorkspace unknown) {
            return UserError.of(
                    UserErrorCode.NOT_FOUND,
                    "No such workspace, or it is not visible to you",
                    input.pathOf(unknown.of()));
        }
        if (problem instanceof PlanProblem.UnknownRole unknown) {
            return UserError.of(
                    UserErrorCode.NOT_FOUND,
                    "The workspace has no such role: see its roles",
                    input.pathOf(unknown.of()));
        }
        if (problem instanceof PlanProblem.TooLarge large) {
            return UserError.of(
                    UserErrorCode.TOO_MANY,
                    "The target has " + large.memberships() + " memberships, at most " + DesiredAccess.MOST
                            + " are planned at once: name fewer users",
                    List.of("input", "target"));
        }
        PlanProblem.BrokenGuard broken = (PlanProblem.BrokenGuard) problem;
        return UserError.of(UserErrorCode.GUARD_REFUSED, broken.message(), List.of("input", "guards", broken.guard()));
    }
}
