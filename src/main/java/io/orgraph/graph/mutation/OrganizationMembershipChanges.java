package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.loading.Loaders;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.Node;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.source.RemovesOrganizationMembership;
import io.orgraph.source.UpdatesOrganizationMembership;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changes the role of a member of an organization, and removes memberships. */
final class OrganizationMembershipChanges implements MutationGroup {
    private final GlobalIds ids;

    OrganizationMembershipChanges(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("updateOrganizationMembership", (root, env) -> update(Changes.of(ids, env)));
        mutation.fetch("removeOrganizationMembership", (root, env) -> remove(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Payload.<Changed<OrganizationMembershipId, OrganizationMembership>>type(
                                "UpdateOrganizationMembershipPayload")
                        .fetch("membership", Payload.fetched(Changed::state))
                        .value("organization", payload -> organizationIn(payload.input()))
                        .fetch("previous", Payload.fetched(Changed::previous))
                        .fetch("undo", Payload.fetched(Changed::undo)),
                Payload.<OrganizationMembershipId>type("RemoveOrganizationMembershipPayload")
                        .value("removedMembershipId", Payload.of(GlobalIds::encode))
                        .value("organization", payload -> organizationIn(payload.input())),
                TypeFields.of("OrganizationMembershipSnapshot", OrganizationMembership.class)
                        .value("roles", OrganizationMembership::roles));
    }

    private static @Nullable Object organizationIn(ChangeInput input) {
        return input.owner("membershipId", OrganizationMembershipId.class, OrganizationMembershipId::organization);
    }

    private static Object update(Changes changes) {
        ChangeInput input = changes.input();
        OrganizationMembershipId id = input.id("membershipId", OrganizationMembershipId.class);
        OrganizationRoleId roleId = input.id("roleId", OrganizationRoleId.class);
        if (id != null && roleId != null) {
            input.mustBeOf(id.organization(), roleId.organization(), "roleId");
        }
        if (id == null || roleId == null || input.isFaulty()) {
            return changes.refused();
        }
        return changes.obstacle(id.source(), UpdatesOrganizationMembership.class, "membershipId")
                .orElseGet(() -> changes.with(AssignableRoles.of(id.organization(), changes.env()), "roleId", roles -> {
                    OrganizationRole role = roles.find(roleId, input, "roleId");
                    return role == null ? changes.refused() : update(id, role, roles, changes);
                }));
    }

    private static CompletableFuture<Object> update(
            OrganizationMembershipId id, OrganizationRole role, AssignableRoles roles, Changes changes) {
        return changes.before(id.source(), UpdatesOrganizationMembership.class, () -> read(id, changes.env()))
                .thenCompose(before -> changes.payload(
                        OrganizationMembershipUndo.write(id, role, changes.sourceAccess()),
                        "membershipId",
                        told -> changed(id, told.orElse(null))
                                .from(
                                        before,
                                        was -> was.map(state -> OrganizationMembershipUndo.of(
                                                        new OrganizationMembershipUndo.Held(state, roles), role))
                                                .orElse(null)),
                        Invalidation.ORGANIZATION_MEMBERS,
                        Invalidation.WORKSPACE_MEMBERS));
    }

    private static Changed<OrganizationMembershipId, OrganizationMembership> changed(
            OrganizationMembershipId id, @Nullable OrganizationMembership told) {
        return Changed.of(
                id,
                told,
                env -> Changed.orAbsent(Loaders.ORGANIZATION_MEMBERSHIP.in(env).load(id)));
    }

    private static CompletableFuture<Answer<Optional<OrganizationMembership>>> read(
            OrganizationMembershipId id, DataFetchingEnvironment env) {
        return OperationLoaders.of(env)
                .wholeLists()
                .organizationMemberships(id.organization())
                .thenApply(answer -> answer.map(all -> Node.find(all, id)));
    }

    private static Object remove(Changes changes) {
        OrganizationMembershipId id = changes.input().id("membershipId", OrganizationMembershipId.class);
        return id == null
                ? changes.refused()
                : changes.payload(
                        changes.sourceAccess()
                                .ask(
                                        id.source(),
                                        RemovesOrganizationMembership.class,
                                        (port, as) -> port.removeOrganizationMembership(id, as)),
                        "membershipId",
                        removed -> removed,
                        Invalidation.ORGANIZATION_MEMBERS);
    }
}
