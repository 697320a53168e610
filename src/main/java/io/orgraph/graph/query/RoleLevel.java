package io.orgraph.graph.query;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Loads;
import io.orgraph.graph.schema.NodeType;
import io.orgraph.graph.schema.PlainFetcher;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.LoaderName;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Role;
import io.orgraph.model.RoleId;
import io.orgraph.model.RoleKind;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.SourceRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the roles of organizations and those of workspaces have alike. A role that a membership or an invitation mentions is
 * looked up in the role's list for whatever the mention does not tell, and for everything where it tells the name alone: so
 * a field has the same value whatever way led to the role.
 *
 * @param byId finds a role of this level in its list
 * @param byName finds one of which the name is known alone
 * @param tellsDetails whether the list would tell more of a role than a mention with its id
 */
record RoleLevel<I extends RoleId, R extends Role>(
        NodeType<I> type, LoaderName<I, R> byId, LoaderName<I, R> byName, Predicate<I> tellsDetails) {
    TypeFields<Role> fields(SourceRegistry sources) {
        return TypeFields.of(type.name(), Role.class)
                .value("source", role -> sources.get(role.id().source()))
                .fetch("id", field(told -> true, role -> GlobalIds.encode(role.id())))
                .fetch("sourceId", field(told -> true, RoleLevel::sourceId))
                .fetch("name", field(told -> told.name() != null, Role::name))
                .fetch("slug", field(told -> true, Role::slug))
                .fetch("kind", field(this::isOfKnownKind, Role::kind))
                .fetch("rawKind", field(this::isOfKnownKind, Role::rawKind))
                .fetch("description", detail(RoleLevel::description))
                .fetch("permissions", detail(RoleLevel::permissions));
    }

    I idOf(Role role) {
        return type.idClass().cast(role.id());
    }

    /** A field that only the role's list has. */
    TypeFields.Fetch<Role> detail(Function<Role, @Nullable Object> get) {
        return field(told -> !tellsDetails.test(idOf(told)), get);
    }

    /** A field that a mention with the role's id may tell too. */
    private TypeFields.Fetch<Role> field(Predicate<AssignedRole> isTold, Function<Role, @Nullable Object> get) {
        return new Field<>(this, isTold, get);
    }

    private record Field<I extends RoleId, R extends Role>(
            RoleLevel<I, R> level, Predicate<AssignedRole> isTold, Function<Role, @Nullable Object> get)
            implements TypeFields.Fetch<Role> {

        @Override
        public @Nullable Object atHand(Role role) {
            return isAtHand(role, isTold) ? get.apply(role) : PlainFetcher.NOT_AT_HAND;
        }

        @Override
        public @Nullable Object loaded(Role role, Loads loads) {
            if (isAtHand(role, isTold)) {
                return get.apply(role);
            }
            Answer<R> listed = loads.answer(level.listOf(role), level.idOf(role));
            return listed == null
                    ? PlainFetcher.LOADING
                    : listed.<@Nullable Object>fold(
                            found -> get.apply(found),
                            failure -> failure.code() == Code.NOT_FOUND ? get.apply(role) : PlainFetcher.NOT_AT_HAND);
        }

        @Override
        public @Nullable Object get(Role role, DataFetchingEnvironment env) {
            return isAtHand(role, isTold)
                    ? get.apply(role)
                    : level.listed(role, env)
                            .thenApply(answer -> answer.<@Nullable Object>fold(
                                    get, failure -> asMentioned(get.apply(role), failure, env)));
        }
    }

    private static boolean isAtHand(Role role, Predicate<AssignedRole> isTold) {
        return !(role instanceof AssignedRole told) || (!told.isNamed() && isTold.test(told));
    }

    private boolean isOfKnownKind(AssignedRole told) {
        return told.kind() != RoleKind.UNKNOWN || !tellsDetails.test(idOf(told));
    }

    /** The role as its list has it; NOT_FOUND where no list has it. */
    CompletableFuture<Answer<Role>> listed(Role role, DataFetchingEnvironment env) {
        return listOf(role).in(env).load(idOf(role)).thenApply(answer -> answer.map(found -> found));
    }

    private LoaderName<I, R> listOf(Role role) {
        return role instanceof AssignedRole told && told.isNamed() ? byName : byId;
    }

    /** A role that is in no list has what the mention tells and nothing else; that is no error. */
    private static @Nullable Object asMentioned(@Nullable Object value, Failure failure, DataFetchingEnvironment env) {
        return failure.code() == Code.NOT_FOUND
                ? value
                : DataFetcherResult.newResult()
                        .data(value)
                        .error(Results.error(failure, env))
                        .build();
    }

    /** An id that is made of a name is not the source's. */
    private static @Nullable Object sourceId(Role role) {
        return role instanceof AssignedRole told && told.isNamed() ? null : value(role.id());
    }

    private static String value(RoleId id) {
        return id instanceof WorkspaceRoleId inWorkspace ? inWorkspace.value() : ((OrganizationRoleId) id).value();
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
