package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.Node;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleId;
import io.orgraph.model.RoleKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The roles that can be given in an organization. They are read before a change: some sources identify a role by its
 * name alone, and a wrong one is better reported than sent.
 */
record AssignableRoles(List<OrganizationRole> roles) {

    static CompletableFuture<Answer<AssignableRoles>> of(OrganizationId organization, DataFetchingEnvironment env) {
        return OperationLoaders.of(env)
                .wholeLists()
                .organizationRoles(organization)
                .thenApply(answer -> answer.map(AssignableRoles::new));
    }

    /** The role of an id, or of a name in place of the id; null, and a fault, where there is none. */
    @Nullable OrganizationRole find(OrganizationRoleId id, ChangeInput input, String field) {
        return Node.find(roles, id).or(() -> called(id.value())).orElseGet(() -> {
            input.fault(UserError.of(
                    UserErrorCode.NOT_FOUND, "The organization has no such role: see its roles", input.path(field)));
            return null;
        });
    }

    /** The id of a role that somebody holds: the one in the list, where the source told the name alone. */
    RoleId idOf(AssignedRole held) {
        String name = held.isNamed() ? held.name() : null;
        return name == null
                ? held.id()
                : called(name).<RoleId>map(OrganizationRole::id).orElse(held.id());
    }

    /** A role of the organization's own stands for one of the whole installation by the same name. */
    private Optional<OrganizationRole> called(String name) {
        return Stream.of(false, true)
                .flatMap(system -> roles.stream().filter(role -> (role.kind() == RoleKind.SYSTEM) == system))
                .filter(role -> name.equalsIgnoreCase(role.name()))
                .findFirst();
    }

    /** The role of a source's own id; null where there is none. */
    @Nullable OrganizationRole withKey(String key) {
        return roles.stream()
                .filter(role -> role.id().value().equals(key))
                .findFirst()
                .orElse(null);
    }
}
