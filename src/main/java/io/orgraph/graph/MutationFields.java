package io.orgraph.graph;

import io.orgraph.plan.PlanTokens;
import io.orgraph.source.SourceRegistry;
import java.util.ArrayList;
import java.util.List;

/** The changes, and the fields of what comes of them. */
final class MutationFields {
    private final GlobalIds ids;
    private final SourceRegistry sources;
    private final PlanTokens tokens;

    MutationFields(GlobalIds ids, SourceRegistry sources, PlanTokens tokens) {
        this.ids = ids;
        this.sources = sources;
        this.tokens = tokens;
    }

    List<TypeFields<?>> all() {
        TypeFields<Object> mutation = TypeFields.of("Mutation", Object.class);
        List<TypeFields<?>> all = new ArrayList<>(List.of(mutation, userError(), InverseChange.fields()));
        workspaceMemberships(mutation, all);
        organizations(mutation, all);
        invitations(mutation, all);
        return all;
    }

    private void workspaceMemberships(TypeFields<Object> mutation, List<TypeFields<?>> all) {
        WorkspaceMembershipChanges one = new WorkspaceMembershipChanges(ids);
        one.addTo(mutation);
        all.addAll(one.types());
        WorkspaceMembershipBulk many = new WorkspaceMembershipBulk(ids);
        many.addTo(mutation);
        all.addAll(many.types());
        AccessPlanApplying plans = new AccessPlanApplying(ids, sources, tokens);
        plans.addTo(mutation);
        all.addAll(plans.types());
    }

    private void organizations(TypeFields<Object> mutation, List<TypeFields<?>> all) {
        OrganizationChanges organizations = new OrganizationChanges(ids);
        organizations.addTo(mutation);
        all.addAll(organizations.types());
        OrganizationMembershipChanges memberships = new OrganizationMembershipChanges(ids);
        memberships.addTo(mutation);
        all.addAll(memberships.types());
        RoleChanges roles = new RoleChanges(ids);
        roles.addTo(mutation);
        all.addAll(roles.types());
    }

    private void invitations(TypeFields<Object> mutation, List<TypeFields<?>> all) {
        Inviting inviting = new Inviting(ids);
        inviting.addTo(mutation);
        all.addAll(inviting.types());
        InvitationChanges changes = new InvitationChanges(ids, sources);
        changes.addTo(mutation);
        all.addAll(changes.types());
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
