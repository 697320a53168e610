package io.orgraph.source.tours;

import io.micronaut.json.tree.JsonNode;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.AuditEntry;
import io.orgraph.model.AuditEntryId;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationPreview;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleKind;
import io.orgraph.model.RoleName;
import io.orgraph.model.SourceName;
import io.orgraph.model.User;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps wire values to the graph's model. Throws IllegalArgumentException where an id is missing. */
final class Mapping {

    private Mapping() {}

    static Organization organization(SourceName source, ItemJson item) {
        return new Organization(
                new OrganizationId(source, item.id()),
                item.id(),
                item.text("name"),
                Wire.logo(item.text("logo")),
                item.text("timezone"),
                null,
                LazyInstant.ofNullable(item.text("createdAt")),
                LazyInstant.ofNullable(item.text("updatedAt")));
    }

    static OrganizationMembership membership(OrganizationId of, ItemJson item) {
        User user = user(of, item);
        AssignedRole role = role(of, item);
        return new OrganizationMembership(
                new OrganizationMembershipId(of, item.id()),
                user.id(),
                user,
                role == null ? List.of() : List.of(role),
                MembershipAccess.DIRECT,
                Wire.membershipStatus(item.text("status")),
                item.text("status"),
                LazyInstant.ofNullable(either(item.text("joinedAt"), item.text("createdAt"))));
    }

    /** A member as a user: by the user's own id where it is sent, otherwise by the member's. */
    static User user(OrganizationId of, ItemJson member) {
        ItemJson user = member.in("user");
        String id = either(user.text("id"), member.text("userId"));
        return new User(
                new UserId(of, id == null ? member.id() : id),
                either(member.text("name"), user.text("name")),
                either(member.text("email"), user.text("email")));
    }

    /** A user as a resource of its own: its id is the user's, whatever the member's is. */
    static UserAccount account(OrganizationId of, ItemJson item) {
        String status = item.text("status");
        return new UserAccount(new UserId(of, item.id()), Wire.userStatus(status), status, item.text("phone"));
    }

    static OrganizationRole organizationRole(OrganizationId of, ItemJson item) {
        return new OrganizationRole(
                new OrganizationRoleId(of, item.id()),
                item.text("name"),
                item.text("description"),
                Wire.kind(item),
                item.text("type"),
                PermissionMap.in(item.field("permissions", JsonNode::isContainerNode)),
                item.text("organizationId"));
    }

    static Invitation invitation(OrganizationId of, ItemJson item) {
        AssignedRole role = role(of, item);
        return new Invitation(
                new InvitationId(of, item.id()),
                item.text("email"),
                Wire.state(item.text("status")),
                item.text("status"),
                item.text("inviterName"),
                LazyInstant.ofNullable(item.text("createdAt")),
                LazyInstant.ofNullable(item.text("lastSentAt")),
                LazyInstant.ofNullable(item.text("expiresAt")),
                null,
                new Invitation.Details(role == null ? null : List.of(role), null, null, null));
    }

    static InvitationPreview preview(ItemJson item) {
        return new InvitationPreview(
                item.text("organizationName"),
                item.text("inviterName"),
                item.text("email"),
                either(item.text("role"), item.in("role").text("name")),
                LazyInstant.ofNullable(item.text("expiresAt")));
    }

    static ApiKey apiKey(OrganizationId of, ItemJson item) {
        return new ApiKey(
                new ApiKeyId(of, item.id()),
                item.text("name"),
                item.text("keyPrefix"),
                Wire.apiKeyStatus(item.text("status")),
                item.text("status"),
                LazyInstant.ofNullable(item.text("createdAt")),
                LazyInstant.ofNullable(item.text("lastUsedAt")),
                LazyInstant.ofNullable(item.text("expiresAt")));
    }

    static AuditEntry auditEntry(OrganizationId of, ItemJson item) {
        String actor = either(item.text("userId"), item.in("user").text("id"));
        return new AuditEntry(
                new AuditEntryId(of, item.id()),
                actor == null ? null : new UserId(of, actor),
                item.text("action"),
                item.text("resourceType"),
                item.text("resourceId"),
                Wire.json(item.field("before", value -> !value.isNull())),
                Wire.json(item.field("after", value -> !value.isNull())),
                LazyInstant.ofNullable(item.text("createdAt")),
                item.text("ip"));
    }

    /** The role that a member or an invitation has: its name, the role itself, or its id. */
    private static @Nullable AssignedRole role(OrganizationId of, ItemJson item) {
        ItemJson role = item.in("role");
        String name = either(item.text("role"), role.text("name"));
        String reported = either(role.text("id"), item.text("roleId"));
        RoleKind kind = Wire.kind(role);
        if (reported != null) {
            return new AssignedRole(new OrganizationRoleId(of, reported), name, kind, role.text("type"), null);
        }
        return name == null || name.isEmpty()
                ? null
                : AssignedRole.named(
                        new OrganizationRoleId(of, RoleName.asId(name)), name, kind, role.text("type"), null);
    }

    private static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
