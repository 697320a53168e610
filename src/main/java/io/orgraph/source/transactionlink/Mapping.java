package io.orgraph.source.transactionlink;

import static io.orgraph.source.transactionlink.Wire.required;

import io.orgraph.model.AssignedRole;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Permission;
import io.orgraph.model.RoleKind;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps wire records to the graph's model. Throws IllegalArgumentException where a promised value is missing. */
final class Mapping {
    private final OrganizationId organization;

    Mapping(OrganizationId organization) {
        this.organization = organization;
    }

    OrganizationRole organizationRole(OrganizationRoleJson json) {
        OrganizationRoleId id = new OrganizationRoleId(organization, required(json.id(), "id"));
        String name = required(json.name(), "name");
        return new OrganizationRole(id, name, null, RoleKind.UNKNOWN, null, null, json.organizationId());
    }

    Workspace workspace(WorkspaceJson json) {
        return new Workspace(
                new WorkspaceId(organization, required(json.id(), "id")),
                json.name(),
                json.description(),
                Wire.workspaceType(json.workspaceType()),
                json.workspaceType(),
                null,
                null,
                null,
                null,
                null);
    }

    WorkspaceRole workspaceRole(WorkspaceId workspace, WorkspaceRoleJson json) {
        return new WorkspaceRole(
                new WorkspaceRoleId(workspace, required(json.id(), "id")),
                required(json.name(), "name"),
                json.description(),
                Wire.kind(json.type()),
                json.type(),
                permissions(json.permissions()),
                LazyInstant.ofNullable(json.createdDateTime()));
    }

    private static @Nullable List<Permission> permissions(@Nullable List<PermissionJson> sent) {
        return sent == null ? null : sent.stream().map(Mapping::permission).toList();
    }

    private static Permission permission(PermissionJson json) {
        String type = required(json.resourceType(), "resourceType");
        String relation = required(json.relation(), "relation");
        return new Permission(type + '#' + relation, relation, type, json.resourceId(), json.id());
    }

    /** One row: what a person holds by one role. */
    WorkspaceMembership membership(WorkspaceId workspace, MembershipJson row, MembershipAccess access) {
        AssignedRole role = assignedRole(workspace, required(row.role(), "role"));
        UserId user = new UserId(organization, required(row.userId(), "userId"));
        return new WorkspaceMembership(new WorkspaceMembershipId(workspace, user), null, List.of(role), access);
    }

    /**
     * A role without a workspace is taken for one of the organization's: no document shows an inherited row. Its type says
     * so, and not who made it.
     */
    private AssignedRole assignedRole(WorkspaceId workspace, RoleRefJson json) {
        String id = required(json.id(), "id");
        String name = required(json.name(), "name");
        if (json.workspaceId() == null) {
            return new AssignedRole(new OrganizationRoleId(organization, id), name, RoleKind.UNKNOWN, null, null);
        }
        return new AssignedRole(
                new WorkspaceRoleId(workspace, id),
                name,
                Wire.kind(json.type()),
                json.type(),
                LazyInstant.ofNullable(json.createdDateTime()));
    }

    /** A user is a member of the organization: one endpoint has both. The role's name is in the list of roles. */
    OrganizationMembership organizationMembership(UserJson json) {
        User user = user(json);
        OrganizationRoleId role = new OrganizationRoleId(organization, required(json.roleId(), "roleId"));
        return new OrganizationMembership(
                new OrganizationMembershipId(organization, user.id().value()),
                user.id(),
                user,
                List.of(new AssignedRole(role, null, RoleKind.UNKNOWN, null, null)),
                MembershipAccess.DIRECT,
                null,
                null,
                LazyInstant.ofNullable(json.createdDateTime()));
    }

    /**
     * Maps an enrollment. The documents do not say which fields hold its role and workspaces, so they are not reported.
     */
    Invitation invitation(EnrollmentJson json) {
        return new Invitation(
                new InvitationId(organization, required(json.enrollmentId(), "enrollmentId")),
                json.email(),
                Wire.state(json.status()),
                json.status(),
                null,
                null,
                LazyInstant.ofNullable(json.lastInvitationSentAt()),
                null,
                null,
                Invitation.Details.NOT_REPORTED);
    }

    User user(UserJson json) {
        UserId id = new UserId(organization, required(json.id(), "id"));
        ProfileJson profile = json.profile();
        return profile == null
                ? new User(id, null, json.email(), User.Profile.NOT_REPORTED, json.idpId())
                : new User(id, displayName(profile), json.email(), profile(profile), json.idpId());
    }

    private static User.Profile profile(ProfileJson json) {
        return new User.Profile(json.firstName(), json.lastName(), json.title());
    }

    private static @Nullable String displayName(ProfileJson profile) {
        String name = Stream.of(profile.firstName(), profile.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
        return name.isEmpty() ? null : name;
    }
}
