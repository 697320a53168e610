package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.loading.Loaders;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleId;
import io.orgraph.source.RemovesOrganizationMembership;
import io.orgraph.source.UpdatesOrganizationMembership;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changing the role of a member of an organization, and taking a membership away. */
final class OrganizationMembershipChanges implements MutationGroup {
    private final GlobalIds ids;

    OrganizationMembershipChanges(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("updateOrganizationMembership", (root, env) -> update(env));
        mutation.fetch("removeOrganizationMembership", (root, env) -> remove(env));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Payload.<Updated>type("UpdateOrganizationMembershipPayload")
                        .fetch("membership", Payload.fetched(Updated::membership))
                        .value("organization", payload -> organizationIn(payload.input()))
                        .fetch("previous", Payload.fetched(Updated::previous))
                        .fetch("inverse", Payload.fetched(Updated::inverse)),
                Payload.<OrganizationMembershipId>type("RemoveOrganizationMembershipPayload")
                        .value("removedMembershipId", Payload.of(GlobalIds::encode))
                        .value("organization", payload -> organizationIn(payload.input())),
                TypeFields.of("OrganizationMembershipState", OrganizationMembership.class)
                        .value("roles", OrganizationMembership::roles));
    }

    private @Nullable Object organizationIn(ChangeInput input) {
        return ids.decode(input.required("membershipId"), OrganizationMembershipId.class)
                .<@Nullable Object>fold(id -> Ref.to(id.organization()), malformed -> null);
    }

    private Object update(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        OrganizationMembershipId id = input.id("membershipId", OrganizationMembershipId.class);
        OrganizationRoleId roleId = input.id("roleId", OrganizationRoleId.class);
        if (id != null && roleId != null) {
            MembershipChange.mustBeOf(id.organization(), roleId.organization(), input, "roleId");
        }
        if (id == null || roleId == null || input.isFaulty()) {
            return Changes.refused(input);
        }
        Optional<Failure> obstacle =
                Operation.of(env).sourceAccess().obstacle(id.source(), UpdatesOrganizationMembership.class);
        return obstacle.isPresent()
                ? Changes.failed(obstacle.get(), input, "membershipId", env)
                : AssignableRoles.of(id.organization(), env)
                        .thenCompose(roles -> roles.fold(
                                known -> update(id, roleId, known, input, env),
                                failure -> CompletableFuture.completedFuture(
                                        Changes.failed(failure, input, "roleId", env))));
    }

    private static CompletableFuture<Object> update(
            OrganizationMembershipId id,
            OrganizationRoleId roleId,
            AssignableRoles roles,
            ChangeInput input,
            DataFetchingEnvironment env) {
        OrganizationRole role = roles.find(roleId, input, "roleId");
        return role == null
                ? Changes.refused(input)
                : Changes.before(env, id.source(), UpdatesOrganizationMembership.class, () -> read(id, env))
                        .thenCompose(before -> Changes.told(
                                Operation.of(env)
                                        .sourceAccess()
                                        .ask(
                                                id.source(),
                                                UpdatesOrganizationMembership.class,
                                                (port, as) -> port.updateOrganizationMembership(id, role, as)),
                                input,
                                "membershipId",
                                env,
                                told -> new Updated(id, role.id(), told.orElse(null), before),
                                Invalidation.ORGANIZATION_MEMBERS,
                                Invalidation.WORKSPACE_MEMBERS));
    }

    private static CompletableFuture<Answer<Optional<OrganizationMembership>>> read(
            OrganizationMembershipId id, DataFetchingEnvironment env) {
        return Operation.of(env)
                .loaders()
                .wholeLists()
                .organizationMemberships(id.organization())
                .thenApply(answer -> answer.map(
                        all -> all.stream().filter(one -> one.id().equals(id)).findFirst()));
    }

    private Object remove(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        OrganizationMembershipId id = input.id("membershipId", OrganizationMembershipId.class);
        if (id == null || input.isFaulty()) {
            return Changes.refused(input);
        }
        return Changes.told(
                Operation.of(env)
                        .sourceAccess()
                        .ask(
                                id.source(),
                                RemovesOrganizationMembership.class,
                                (port, as) -> port.removeOrganizationMembership(id, as)),
                input,
                "membershipId",
                env,
                removed -> removed,
                Invalidation.ORGANIZATION_MEMBERS);
    }

    /**
     * A membership with another role.
     *
     * @param told the membership as the source's answer told it; null where it told nothing
     * @param before the membership as it was, as far as it was read
     */
    private record Updated(
            OrganizationMembershipId id,
            OrganizationRoleId role,
            @Nullable OrganizationMembership told,
            Answer<Optional<OrganizationMembership>> before) {

        @Nullable Object membership(DataFetchingEnvironment env) {
            return told != null
                    ? told
                    : Results.orAbsent(Loaders.ORGANIZATION_MEMBERSHIP.in(env).load(id), env, membership -> membership);
        }

        @Nullable Object previous(DataFetchingEnvironment env) {
            return Results.of(before, env, was -> was.orElse(null));
        }

        /** A member who had several roles has no way back: one call can give one role alone. */
        @Nullable Object inverse(DataFetchingEnvironment env) {
            return Results.of(
                    before,
                    env,
                    was -> was.filter(membership -> membership.roles().size() == 1)
                            .map(membership -> membership.roles().get(0).id())
                            .filter(held -> !held.equals(role))
                            .map(this::backTo)
                            .orElse(null));
        }

        private InverseChange backTo(RoleId held) {
            return new InverseChange(
                    "updateOrganizationMembership",
                    Map.of("membershipId", GlobalIds.encode(id), "roleId", GlobalIds.encode((NodeId) held)));
        }
    }
}
