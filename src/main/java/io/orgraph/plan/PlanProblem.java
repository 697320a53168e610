package io.orgraph.plan;

import io.orgraph.model.WorkspaceMembershipId;

/** Why a plan must not be applied. */
public sealed interface PlanProblem {

    /** The caller does not see the workspace. */
    record UnknownWorkspace(WorkspaceMembershipId of) implements PlanProblem {}

    /** The workspace has no such role. */
    record UnknownRole(WorkspaceMembershipId of) implements PlanProblem {}

    /**
     * A guard would be broken.
     *
     * @param guard its name in the input
     * @param message for people
     */
    record BrokenGuard(String guard, String message) implements PlanProblem {}
}
