package io.orgraph.plan;

import io.orgraph.model.OrganizationId;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;

/** The memberships that a plan is about: those in the scope that are not desired are removed. */
public sealed interface PlanScope {

    OrganizationId organization();

    boolean holds(WorkspaceMembershipId membership);

    /** Everyone in one workspace. */
    record OfWorkspace(WorkspaceId workspace) implements PlanScope {
        @Override
        public OrganizationId organization() {
            return workspace.organization();
        }

        @Override
        public boolean holds(WorkspaceMembershipId membership) {
            return membership.workspace().equals(workspace);
        }
    }

    /** One person in every workspace. */
    record OfPerson(UserId person) implements PlanScope {
        @Override
        public OrganizationId organization() {
            return person.organization();
        }

        @Override
        public boolean holds(WorkspaceMembershipId membership) {
            return membership.user().equals(person);
        }
    }
}
