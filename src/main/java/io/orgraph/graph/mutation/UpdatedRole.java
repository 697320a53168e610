package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.Loaders;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Permission;
import io.orgraph.model.RoleChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A role that was changed.
 *
 * @param told the role as the source's answer told it; null where it told nothing
 * @param before the role as it was, as far as it was read
 */
record UpdatedRole(
        OrganizationRoleId id,
        RoleChange change,
        @Nullable OrganizationRole told,
        Answer<Optional<OrganizationRole>> before) {

    static CompletableFuture<Answer<Optional<OrganizationRole>>> find(
            OrganizationRoleId id, DataFetchingEnvironment env) {
        return Operation.of(env)
                .loaders()
                .wholeLists()
                .organizationRoles(id.organization())
                .thenApply(answer -> answer.map(
                        all -> all.stream().filter(role -> role.id().equals(id)).findFirst()));
    }

    @Nullable Object role(DataFetchingEnvironment env) {
        return told != null
                ? told
                : Results.orAbsent(Loaders.ORGANIZATION_ROLE.in(env).load(id), env, role -> role);
    }

    @Nullable Object previous(DataFetchingEnvironment env) {
        return Results.of(before, env, was -> was.orElse(null));
    }

    @Nullable Object inverse(DataFetchingEnvironment env) {
        return Results.of(before, env, was -> was.map(this::back).orElse(null));
    }

    /** Only what was changed is put back. What the source did not tell cannot be. */
    private @Nullable InverseChange back(OrganizationRole was) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put("roleId", GlobalIds.encode(id));
        if (change.name().given()) {
            input.put("name", was.name());
        }
        if (change.description().given()) {
            input.put("description", was.description());
        }
        List<Permission> permissions = was.permissions();
        if (change.permissions().given()) {
            if (permissions == null) {
                return null;
            }
            input.put(
                    "permissions",
                    InverseChange.permissions(
                            permissions.stream().map(Permission::key).toList()));
        }
        return new InverseChange("updateOrganizationRole", input);
    }
}
