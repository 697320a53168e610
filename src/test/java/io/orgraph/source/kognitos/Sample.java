package io.orgraph.source.kognitos;

import io.orgraph.model.AssignedRole;
import io.orgraph.model.InvitationId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.PageRequest;
import io.orgraph.model.RoleId;
import io.orgraph.model.RoleKind;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRoleId;
import org.jspecify.annotations.Nullable;

/** Ids and pages that tests ask for. */
final class Sample {
    static final OrganizationId ORGANIZATION = organization("o1");
    static final WorkspaceId WORKSPACE = new WorkspaceId(ORGANIZATION, "w1");
    static final UserId USER = new UserId(ORGANIZATION, "u1");
    static final InvitationId INVITATION = new InvitationId(ORGANIZATION, "i1");
    static final PageRequest FIRST = new PageRequest(null, 50);

    private Sample() {}

    static OrganizationId organization(String id) {
        return new OrganizationId(Wired.SOURCE, id);
    }

    static WorkspaceId workspace(String id) {
        return new WorkspaceId(ORGANIZATION, id);
    }

    static User user(String id, @Nullable String name, @Nullable String email) {
        return new User(new UserId(ORGANIZATION, id), name, email);
    }

    static AssignedRole organizationRole(String name) {
        return role(new OrganizationRoleId(ORGANIZATION, name), name);
    }

    static AssignedRole workspaceRole(String name) {
        return role(new WorkspaceRoleId(WORKSPACE, name), name);
    }

    static AssignedRole role(RoleId id, @Nullable String name) {
        return name == null
                ? AssignedRole.withId(id, Roles.slug(value(id)))
                : AssignedRole.named(id, name, RoleKind.UNKNOWN, null, Roles.slug(name));
    }

    private static String value(RoleId id) {
        return id instanceof WorkspaceRoleId inWorkspace ? inWorkspace.value() : ((OrganizationRoleId) id).value();
    }
}
