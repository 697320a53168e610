package io.orgraph.graph.mutation;

import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.loading.Loaders;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleChange;
import io.orgraph.source.DeletesOrganizationRole;
import io.orgraph.source.UpdatesOrganizationRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Updates and deletes roles of an organization. */
final class RoleChanges implements MutationGroup {
    private static final OrganizationRoleUndo STATE = new OrganizationRoleUndo();

    private final GlobalIds ids;

    RoleChanges(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("updateOrganizationRole", (root, env) -> update(Changes.of(ids, env)));
        mutation.fetch("deleteOrganizationRole", (root, env) -> delete(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Payload.<Changed<OrganizationRoleId, OrganizationRole>>type("UpdateOrganizationRolePayload")
                        .fetch("role", Payload.fetched(Changed::state))
                        .value("organization", payload -> organizationOfRole(payload.input()))
                        .fetch("previous", Payload.fetched(Changed::previous))
                        .fetch("undo", Payload.fetched(Changed::undo)),
                Payload.<OrganizationRoleId>type("DeleteOrganizationRolePayload")
                        .value("deletedRoleId", Payload.of(GlobalIds::encode))
                        .value("organization", payload -> organizationOfRole(payload.input())),
                TypeFields.of("OrganizationRoleSnapshot", OrganizationRole.class)
                        .value("name", OrganizationRole::name)
                        .value("description", OrganizationRole::description)
                        .value("permissions", OrganizationRole::permissions));
    }

    private static @Nullable Object organizationOfRole(ChangeInput input) {
        return input.owner("roleId", OrganizationRoleId.class, OrganizationRoleId::organization);
    }

    private static Object update(Changes changes) {
        OrganizationRoleId id = changes.input().id("roleId", OrganizationRoleId.class);
        RoleChange change = RoleInput.change(changes.input());
        if (id == null || changes.input().isFaulty()) {
            return changes.refused();
        }
        return changes.before(id.source(), UpdatesOrganizationRole.class, () -> STATE.read(id, changes.env()))
                .thenCompose(before -> changes.payload(
                        OrganizationRoleUndo.write(id, change, changes.sourceAccess()),
                        "roleId",
                        told -> changed(id, told.orElse(null))
                                .from(
                                        before,
                                        was -> was.map(role -> OrganizationRoleUndo.of(change, role))
                                                .orElse(null)),
                        Invalidation.ORGANIZATION_ROLES,
                        Invalidation.ORGANIZATION_MEMBERS));
    }

    private static Changed<OrganizationRoleId, OrganizationRole> changed(
            OrganizationRoleId id, @Nullable OrganizationRole told) {
        return Changed.of(
                id,
                told,
                env -> Changed.orAbsent(Loaders.ORGANIZATION_ROLE.in(env).load(id)));
    }

    private static Object delete(Changes changes) {
        OrganizationRoleId id = changes.input().id("roleId", OrganizationRoleId.class);
        return id == null
                ? changes.refused()
                : changes.payload(
                        changes.sourceAccess()
                                .ask(
                                        id.source(),
                                        DeletesOrganizationRole.class,
                                        (port, as) -> port.deleteOrganizationRole(id, as)),
                        "roleId",
                        deleted -> deleted,
                        Invalidation.ORGANIZATION_ROLES,
                        Invalidation.ORGANIZATION_MEMBERS);
    }
}
