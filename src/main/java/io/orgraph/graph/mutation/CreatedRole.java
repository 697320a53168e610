package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.schema.Results;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.RoleKind;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A role that was made.
 *
 * @param told the role as the source's answer told it; null where it told nothing, and it is found by its name
 */
record CreatedRole(OrganizationId in, String name, @Nullable OrganizationRole told) {

    @Nullable Object role(DataFetchingEnvironment env) {
        return shown(env, role -> role);
    }

    @Nullable Object edge(DataFetchingEnvironment env) {
        return shown(env, Connection.Edge::added);
    }

    @Nullable Object inverse(DataFetchingEnvironment env) {
        return shown(env, role -> InverseChange.of("deleteOrganizationRole", "roleId", role.id()));
    }

    private @Nullable Object shown(DataFetchingEnvironment env, Function<OrganizationRole, @Nullable Object> show) {
        return told != null
                ? show.apply(told)
                : Results.of(find(env), env, role -> role.map(show).orElse(null));
    }

    /** The organization's own role of that name, and not one of the whole installation that it takes the place of. */
    private CompletableFuture<Answer<Optional<OrganizationRole>>> find(DataFetchingEnvironment env) {
        return Operation.of(env)
                .loaders()
                .wholeLists()
                .organizationRoles(in)
                .thenApply(answer -> answer.map(roles -> roles.stream()
                        .filter(role -> role.name().equals(name) && role.kind() != RoleKind.SYSTEM)
                        .findFirst()));
    }
}
