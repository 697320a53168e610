package io.orgraph.graph.query;

import static java.util.Objects.requireNonNullElse;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.NodeType;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.LoaderName;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Role;
import io.orgraph.model.RoleId;
import io.orgraph.model.WorkspaceRole;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the roles of organizations and those of workspaces have alike. A role that came with a membership has its details
 * loaded when they are selected.
 *
 * @param loader finds a role of this level in its list
 * @param tellsDetails whether the list would tell more of a role than a membership did
 */
record RoleLevel<I extends RoleId, R extends Role>(
        NodeType<I> type, LoaderName<I, R> loader, Predicate<I> tellsDetails) {

    TypeFields<Role> fields() {
        return TypeFields.of(type.name(), Role.class)
                .value("id", role -> GlobalIds.encode(role.id()))
                .fetch("name", this::nameOf)
                .value("kind", Role::kind)
                .value("rawKind", Role::rawKind)
                .fetch("description", (role, env) -> detail(role, env, RoleLevel::description))
                .fetch("permissions", (role, env) -> detail(role, env, RoleLevel::permissions));
    }

    I idOf(Role role) {
        return type.idClass().cast(role.id());
    }

    /** Where only the role's list has its name, and the role is not in the list, its id is its name. */
    private Object nameOf(Role role, DataFetchingEnvironment env) {
        String name = role.name();
        return name != null
                ? name
                : loader.in(env)
                        .load(idOf(role))
                        .thenApply(answer -> answer.<Object>fold(
                                listed -> requireNonNullElse(
                                        listed.name(), role.id().value()),
                                failure -> calledByItsId(role, failure, env)));
    }

    private static Object calledByItsId(Role role, Failure failure, DataFetchingEnvironment env) {
        String name = role.id().value();
        return failure.code() == Code.NOT_FOUND
                ? name
                : DataFetcherResult.newResult()
                        .data(name)
                        .error(Results.error(failure, env))
                        .build();
    }

    /** A role that is in no list has its name and nothing else; that is not an error. */
    private @Nullable Object detail(Role role, DataFetchingEnvironment env, Function<Role, @Nullable Object> get) {
        boolean isInFull = !(role instanceof AssignedRole);
        return isInFull || !tellsDetails.test(idOf(role))
                ? get.apply(role)
                : Results.orAbsent(loader.in(env).load(idOf(role)), env, get::apply);
    }

    private static @Nullable Object description(Role role) {
        if (role instanceof WorkspaceRole workspaceRole) {
            return workspaceRole.description();
        }
        return role instanceof OrganizationRole organizationRole ? organizationRole.description() : null;
    }

    private static @Nullable Object permissions(Role role) {
        if (role instanceof WorkspaceRole workspaceRole) {
            return workspaceRole.permissions();
        }
        return role instanceof OrganizationRole organizationRole ? organizationRole.permissions() : null;
    }
}
