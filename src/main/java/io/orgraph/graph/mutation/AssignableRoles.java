package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.Node;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
        return Node.find(roles, id)
                .or(() -> roles.stream()
                        .filter(role -> role.name().equalsIgnoreCase(id.value()))
                        .findFirst())
                .orElseGet(() -> {
                    input.fault(UserError.of(
                            "NOT_FOUND", "The organization has no such role: see its roles", input.path(field)));
                    return null;
                });
    }
}
