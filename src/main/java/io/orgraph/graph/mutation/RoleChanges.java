package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleChange;
import io.orgraph.model.RoleDraft;
import io.orgraph.source.CreatesOrganizationRole;
import io.orgraph.source.DeletesOrganizationRole;
import io.orgraph.source.UpdatesOrganizationRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Making, changing and deleting roles of an organization. */
final class RoleChanges implements MutationGroup {
    private final GlobalIds ids;

    RoleChanges(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("createOrganizationRole", (root, env) -> create(env));
        mutation.fetch("updateOrganizationRole", (root, env) -> update(env));
        mutation.fetch("deleteOrganizationRole", (root, env) -> delete(env));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Payload.<CreatedRole>type("CreateOrganizationRolePayload")
                        .fetch("role", Payload.fetched(CreatedRole::role))
                        .fetch("roleEdge", Payload.fetched(CreatedRole::edge))
                        .value("organization", payload -> organization(payload.input()))
                        .fetch("inverse", Payload.fetched(CreatedRole::inverse)),
                Payload.<UpdatedRole>type("UpdateOrganizationRolePayload")
                        .fetch("role", Payload.fetched(UpdatedRole::role))
                        .value("organization", payload -> organizationOfRole(payload.input()))
                        .fetch("previous", Payload.fetched(UpdatedRole::previous))
                        .fetch("inverse", Payload.fetched(UpdatedRole::inverse)),
                Payload.<OrganizationRoleId>type("DeleteOrganizationRolePayload")
                        .value("deletedRoleId", Payload.of(GlobalIds::encode))
                        .value("organization", payload -> organizationOfRole(payload.input())),
                TypeFields.of("OrganizationRoleState", OrganizationRole.class)
                        .value("name", OrganizationRole::name)
                        .value("description", OrganizationRole::description)
                        .value("permissions", OrganizationRole::permissions));
    }

    private @Nullable Object organization(ChangeInput input) {
        return ids.decode(input.required("organizationId"), OrganizationId.class)
                .<@Nullable Object>fold(Ref::to, malformed -> null);
    }

    private @Nullable Object organizationOfRole(ChangeInput input) {
        return ids.decode(input.required("roleId"), OrganizationRoleId.class)
                .<@Nullable Object>fold(id -> Ref.to(id.organization()), malformed -> null);
    }

    private Object create(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        OrganizationId in = input.id("organizationId", OrganizationId.class);
        RoleDraft draft =
                new RoleDraft(requireNonNull(input.text("name")), input.prose("description"), permissions(input));
        if (in == null || input.isFaulty()) {
            return Changes.refused(input);
        }
        return Changes.told(
                Operation.of(env)
                        .sourceAccess()
                        .ask(
                                in.source(),
                                CreatesOrganizationRole.class,
                                (port, as) -> port.createOrganizationRole(in, draft, as)),
                input,
                "organizationId",
                env,
                told -> new CreatedRole(in, draft.name(), told.orElse(null)),
                Invalidation.ORGANIZATION_ROLES);
    }

    private Object update(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        OrganizationRoleId id = input.id("roleId", OrganizationRoleId.class);
        RoleChange change = changeIn(input);
        if (id == null || input.isFaulty()) {
            return Changes.refused(input);
        }
        return Changes.before(env, id.source(), UpdatesOrganizationRole.class, () -> UpdatedRole.find(id, env))
                .thenCompose(before -> Changes.told(
                        Operation.of(env)
                                .sourceAccess()
                                .ask(
                                        id.source(),
                                        UpdatesOrganizationRole.class,
                                        (port, as) -> port.updateOrganizationRole(id, change, as)),
                        input,
                        "roleId",
                        env,
                        told -> new UpdatedRole(id, change, told.orElse(null), before),
                        Invalidation.ORGANIZATION_ROLES,
                        Invalidation.ORGANIZATION_MEMBERS));
    }

    private static RoleChange changeIn(ChangeInput input) {
        FieldUpdate<List<String>> permissions =
                input.isGiven("permissions") ? FieldUpdate.to(permissions(input)) : FieldUpdate.none();
        RoleChange change = new RoleChange(input.edit("name"), input.editProse("description"), permissions);
        if (change.isEmpty()) {
            input.fault("Nothing to change: pass name, description or permissions");
        }
        if (change.name().given() && change.name().value() == null) {
            input.fault("A role needs a name", "name");
        }
        input.text("name");
        if (permissions.given() && permissions.value() == null) {
            input.fault("Must not be null: pass an empty list for a role without permissions", "permissions");
        }
        return change;
    }

    /** The keys of the permissions; a fault for one that is empty or named twice. Null where none are given. */
    private static @Nullable List<String> permissions(ChangeInput input) {
        List<String> keys = input.texts("permissions", "key");
        if (keys == null) {
            return null;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).isBlank() || !seen.add(keys.get(i))) {
                input.fault(
                        "Each permission needs a key, and may be given once", "permissions", String.valueOf(i), "key");
            }
        }
        return keys;
    }

    private Object delete(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        OrganizationRoleId id = input.id("roleId", OrganizationRoleId.class);
        if (id == null || input.isFaulty()) {
            return Changes.refused(input);
        }
        return Changes.told(
                Operation.of(env)
                        .sourceAccess()
                        .ask(
                                id.source(),
                                DeletesOrganizationRole.class,
                                (port, as) -> port.deleteOrganizationRole(id, as)),
                input,
                "roleId",
                env,
                deleted -> deleted,
                Invalidation.ORGANIZATION_ROLES,
                Invalidation.ORGANIZATION_MEMBERS);
    }
}
