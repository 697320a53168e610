package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Code;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.ListKey.OrganizationRolesOf;
import io.orgraph.loading.Loaders;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Page;
import io.orgraph.model.Role;
import io.orgraph.model.RoleKind;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The role of the same name that a custom role replaces, or that replaces a system role, where the source distinguishes
 * them.
 *
 * @param kind the kind of role that has another
 * @param other the kind of that other one
 */
record RoleShadows(RoleKind kind, RoleKind other, RoleLevel<OrganizationRoleId, OrganizationRole> level) {

    Object of(Role role, DataFetchingEnvironment env) {
        return role instanceof AssignedRole && level.tellsDetails().test(level.idOf(role))
                ? level.listed(role, env)
                        .thenCompose(answer -> answer.fold(
                                listed -> ofListed(listed, env),
                                failure -> CompletableFuture.completedFuture(
                                        failure.code() == Code.NOT_FOUND ? null : Results.failed(failure, env))))
                : ofListed(role, env);
    }

    private CompletableFuture<@Nullable Object> ofListed(Role role, DataFetchingEnvironment env) {
        if (role.kind() != kind || !(role.id() instanceof OrganizationRoleId id)) {
            return CompletableFuture.completedFuture(null);
        }
        var key = OrganizationRolesOf.whole(id.organization());
        return Results.of(Loaders.ORGANIZATION_ROLES.in(env).load(key), env, roles -> otherIn(roles, role, env));
    }

    private @Nullable Object otherIn(Page<OrganizationRole> roles, Role role, DataFetchingEnvironment env) {
        Optional<OrganizationRole> found = roles.items().stream()
                .filter(candidate -> candidate.kind() == other && isCalledAs(candidate, role))
                .findFirst();
        return found.isPresent()
                ? found.get()
                : Results.absentIn(roles, role.id().source(), env);
    }

    private static boolean isCalledAs(Role candidate, Role role) {
        return candidate.name() != null && candidate.name().equalsIgnoreCase(role.name());
    }
}
