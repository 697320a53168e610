package io.orgraph.source.kognitos;

import static java.util.Objects.requireNonNullElse;

import io.orgraph.model.AssignedRole;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Permission;
import io.orgraph.model.RoleId;
import io.orgraph.model.RoleKind;
import io.orgraph.model.SourceName;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Maps roles in lists and in invitations. */
final class Roles {
    private static final Pattern SLUG = Pattern.compile("[a-z]+(-[a-z]+)*");

    private Roles() {}

    static OrganizationRole role(OrganizationId of, RoleJson json) {
        return new OrganizationRole(
                new OrganizationRoleId(of, ResourceName.of(json.name()).id()),
                requireNonNullElse(json.title(), ""),
                Wire.text(json.description()),
                RoleKind.UNKNOWN,
                null,
                permissions(json),
                of.value(),
                slug(ResourceName.of(json.name()).id()));
    }

    static WorkspaceRole role(WorkspaceId of, RoleJson json) {
        return new WorkspaceRole(
                new WorkspaceRoleId(of, ResourceName.of(json.name()).id()),
                requireNonNullElse(json.title(), ""),
                Wire.text(json.description()),
                RoleKind.UNKNOWN,
                null,
                permissions(json),
                null,
                slug(ResourceName.of(json.name()).id()));
    }

    private static List<Permission> permissions(RoleJson json) {
        return Wire.list(json.permissions()).stream().map(Roles::permission).toList();
    }

    /** Reads {@code action:Resource}; a key of another form is taken for an action. */
    private static Permission permission(String key) {
        int colon = key.indexOf(':');
        String action = colon < 0 ? key : key.substring(0, colon);
        String resource = colon < 0 ? "" : key.substring(colon + 1);
        return new Permission(key, action, resource, null, null);
    }

    /** The role of that resource name, which has its level and not its title. */
    static AssignedRole named(SourceName source, String resourceName) {
        ResourceName name = ResourceName.of(resourceName);
        return AssignedRole.withId(id(source, name), slug(name.id()));
    }

    /** The id of a role that has words in it, such as {@code org-admin}; null for an opaque one. */
    static @Nullable String slug(String id) {
        return SLUG.matcher(id).matches() ? id : null;
    }

    private static RoleId id(SourceName source, ResourceName name) {
        OrganizationId organization = new OrganizationId(source, name.organization());
        String workspace = name.workspace();
        return workspace == null
                ? new OrganizationRoleId(organization, name.id())
                : new WorkspaceRoleId(new WorkspaceId(organization, workspace), name.id());
    }
}
