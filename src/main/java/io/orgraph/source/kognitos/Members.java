package io.orgraph.source.kognitos;

import io.orgraph.model.Access;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.Page;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import java.util.List;

/** From users with their roles, as they are sent, to memberships. Who has no name throws IllegalArgumentException. */
final class Members {
    private Members() {}

    static User user(OrganizationId of, MemberJson json) {
        UserJson user = json.user();
        if (user == null) {
            throw new IllegalArgumentException("An answer lacks user");
        }
        return Mapping.user(new UserId(of, ResourceName.of(user.name()).id()), user);
    }

    /** The organization is what one belongs to directly: there is nothing above it to inherit from. */
    static OrganizationMembership membership(OrganizationId of, MemberJson json) {
        User user = user(of, json);
        return new OrganizationMembership(
                new OrganizationMembershipId(of, user.id().value()),
                user.id(),
                user,
                RoleRefs.inOrganization(of, Wire.list(json.roles())),
                Access.DIRECT,
                null,
                null);
    }

    static WorkspaceMembership membership(WorkspaceId of, MemberJson json) {
        User user = user(of.organization(), json);
        List<RoleRefJson> roles = Wire.list(json.roles());
        return new WorkspaceMembership(
                new WorkspaceMembershipId(of, user.id()),
                user,
                RoleRefs.inWorkspace(of, roles),
                RoleRefs.access(roles));
    }

    /** A piece without those who are only there by a role of the organization. It may be empty and others follow. */
    static Page<WorkspaceMembership> direct(Page<WorkspaceMembership> page) {
        List<WorkspaceMembership> direct = page.items().stream()
                .filter(membership -> membership.access() != Access.INHERITED)
                .toList();
        return new Page<>(direct, page.next(), page.total());
    }
}
