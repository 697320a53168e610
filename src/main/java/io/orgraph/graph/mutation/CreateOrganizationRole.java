package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.RoleDraft;
import io.orgraph.model.RoleKind;
import io.orgraph.source.CreatesOrganizationRole;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Creates a role of an organization. */
final class CreateOrganizationRole implements MutationGroup {
    private final GlobalIds ids;

    CreateOrganizationRole(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("createOrganizationRole", (root, env) -> create(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(Payload.<Changed<OrganizationId, OrganizationRole>>type("CreateOrganizationRolePayload")
                .fetch("role", Payload.fetched(Changed::state))
                .fetch("roleEdge", Payload.fetched(Changed::edge))
                .value(
                        "organization",
                        payload -> payload.input().owner("organizationId", OrganizationId.class, id -> id))
                .fetch("undo", Payload.fetched(Changed::undo)));
    }

    private static Object create(Changes changes) {
        OrganizationId in = changes.input().id("organizationId", OrganizationId.class);
        RoleDraft draft = RoleInput.draft(changes.input());
        if (in == null || changes.input().isFaulty()) {
            return changes.refused();
        }
        return changes.payload(
                changes.sourceAccess()
                        .ask(
                                in.source(),
                                CreatesOrganizationRole.class,
                                (port, as) -> port.createOrganizationRole(in, draft, as)),
                "organizationId",
                told -> Changed.of(in, told.orElse(null), env -> find(in, draft.name(), env))
                        .undoneBy(OrganizationRoleUndo::ofCreated),
                Invalidation.ORGANIZATION_ROLES);
    }

    /** The organization's own role of that name, and not one of the whole installation that it replaces. */
    private static CompletableFuture<Answer<Optional<OrganizationRole>>> find(
            OrganizationId in, String name, DataFetchingEnvironment env) {
        return OperationLoaders.of(env)
                .wholeLists()
                .organizationRoles(in)
                .thenApply(answer -> answer.map(roles -> roles.stream()
                        .filter(role -> name.equals(role.name()) && role.kind() != RoleKind.SYSTEM)
                        .findFirst()));
    }
}
