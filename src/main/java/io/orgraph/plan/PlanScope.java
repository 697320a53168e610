package io.orgraph.plan;

import io.orgraph.model.OrganizationId;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

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

    /** Some users in every workspace, in the order of the input. */
    record OfUsers(OrganizationId organization, Set<UserId> users) implements PlanScope {
        public OfUsers {
            users = Collections.unmodifiableSet(new LinkedHashSet<>(users));
        }

        /** One user in every workspace. */
        public static OfUsers of(UserId user) {
            return new OfUsers(user.organization(), Set.of(user));
        }

        @Override
        public boolean holds(WorkspaceMembershipId membership) {
            return users.contains(membership.user());
        }
    }

    /** Some users who leave: every workspace, and what they have of the organization. */
    record OfLeavers(OrganizationId organization, Set<UserId> users, Offboarding offboarding) implements PlanScope {
        public OfLeavers {
            users = Collections.unmodifiableSet(new LinkedHashSet<>(users));
        }

        @Override
        public boolean holds(WorkspaceMembershipId membership) {
            return users.contains(membership.user());
        }
    }
}
