package io.orgraph.plan;

import io.orgraph.model.WorkspaceMembershipId;

/** Why a plan must not be applied. */
public sealed interface PlanProblem {

    /** The workspace is not visible to the caller. */
    record UnknownWorkspace(WorkspaceMembershipId of) implements PlanProblem {}

    /** The workspace has no such role. */
    record UnknownRole(WorkspaceMembershipId of) implements PlanProblem {}

    /** More memberships are desired than {@link DesiredAccess#MOST}. */
    record TooLarge(int memberships) implements PlanProblem {}

    /** A guard would be violated. */
    record BrokenGuard(String guard, String message) implements PlanProblem {}
}
