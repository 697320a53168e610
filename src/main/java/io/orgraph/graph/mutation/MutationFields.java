package io.orgraph.graph.mutation;

import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.source.SourceRegistry;
import java.util.ArrayList;
import java.util.List;

/** The type {@code Mutation}: every group of mutations adds its fields to it. */
public final class MutationFields {
    private final List<MutationGroup> groups;

    /** The mutations of this package, and those of another. */
    public MutationFields(GlobalIds ids, SourceRegistry sources, MutationGroup other) {
        this.groups = List.of(
                new WorkspaceMembershipChanges(ids),
                new WorkspaceMembershipBulk(ids),
                new OrganizationChanges(ids),
                new OrganizationMembershipChanges(ids),
                new UserChanges(ids),
                new ProfileChanges(ids),
                new OwnProfileChanges(ids),
                new CreateOrganizationRole(ids),
                new RoleChanges(ids),
                new ApiKeyChanges(ids),
                new CreateInvitations(ids),
                new InvitationChanges(ids, sources),
                other);
    }

    public List<TypeFields<?>> all() {
        TypeFields<Object> mutation = TypeFields.of("Mutation", Object.class);
        List<TypeFields<?>> all = new ArrayList<>(List.of(mutation, userError(), InverseChange.fields()));
        groups.forEach(group -> {
            group.addTo(mutation);
            all.addAll(group.types());
        });
        return all;
    }

    private static TypeFields<UserError> userError() {
        return TypeFields.of("UserError", UserError.class)
                .value("message", UserError::message)
                .value("code", UserError::code)
                .value("path", UserError::path)
                .value("retryable", UserError::retryable)
                .value("retryAfter", UserError::retryAfter);
    }
}
