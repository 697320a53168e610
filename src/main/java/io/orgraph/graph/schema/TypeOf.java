package io.orgraph.graph.schema;

import graphql.schema.TypeResolver;
import io.orgraph.model.InvitationId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Role;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import org.jspecify.annotations.Nullable;

/** Tells the engine which GraphQL type an object is, where a field's type is an interface. */
final class TypeOf {
    static final TypeResolver RESOLVER = env -> env.getSchema().getObjectType(nameFor(idOf(env.getObject())));

    private TypeOf() {}

    private static @Nullable Object idOf(@Nullable Object node) {
        if (node instanceof Ref<?, ?> ref) {
            return ref.id();
        }
        if (node instanceof Role role) {
            return role.id();
        }
        if (node instanceof OrganizationMembership membership) {
            return membership.id();
        }
        return node instanceof WorkspaceMembership membership ? membership.id() : null;
    }

    private static String nameFor(@Nullable Object id) {
        if (id instanceof OrganizationId) {
            return "Organization";
        }
        if (id instanceof WorkspaceId) {
            return "Workspace";
        }
        if (id instanceof UserId) {
            return "User";
        }
        if (id instanceof OrganizationRoleId) {
            return "OrganizationRole";
        }
        if (id instanceof WorkspaceRoleId) {
            return "WorkspaceRole";
        }
        if (id instanceof WorkspaceMembershipId) {
            return "WorkspaceMembership";
        }
        if (id instanceof OrganizationMembershipId) {
            return "OrganizationMembership";
        }
        if (id instanceof InvitationId) {
            return "Invitation";
        }
        throw new IllegalStateException("Not a node of the graph");
    }
}
