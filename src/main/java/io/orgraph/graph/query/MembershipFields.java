package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.PlainFetcher;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.ListKey.MembershipsOf;
import io.orgraph.loading.Loaders;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.MembershipRoles;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a membership of a workspace. They have the same values however it was reached: where a source lists
 * direct memberships apart, what one list leaves out is read from the other, once for each workspace, and only where it
 * is selected.
 */
final class MembershipFields {
    private final SourceRegistry sources;

    MembershipFields(SourceRegistry sources) {
        this.sources = sources;
    }

    TypeFields<?> fields() {
        return TypeFields.of("WorkspaceMembership", WorkspaceMembership.class)
                .value("id", membership -> GlobalIds.encode(membership.id()))
                .value("workspace", membership -> Ref.to(membership.id().workspace()))
                .value("user", membership -> new Ref<>(membership.id().user(), membership.knownUser()))
                .fetch("roles", new RolesOfOneList(membership -> !isOfDirectList(membership), MembershipRoles::all))
                .fetch("directRoles", new RolesOfOneList(this::isOfDirectList, MembershipRoles::direct))
                .fetch("inheritedRoles", (of, env) -> Results.of(told(of, env), env, MembershipRoles::inherited))
                .fetch("access", this::access)
                .fetch(
                        "viewerCan",
                        (of, env) -> ViewerActions.ofWorkspaceMembership(of, env, () -> howToRemove(of, env)));
    }

    /** Roles that came with the membership if it is of the list that has them. */
    private final class RolesOfOneList implements TypeFields.Fetch<WorkspaceMembership> {
        private final Predicate<WorkspaceMembership> isOfThatList;
        private final Function<MembershipRoles, @Nullable Object> get;

        RolesOfOneList(Predicate<WorkspaceMembership> isOfThatList, Function<MembershipRoles, @Nullable Object> get) {
            this.isOfThatList = isOfThatList;
            this.get = get;
        }

        @Override
        public Object atHand(WorkspaceMembership membership) {
            return isOfThatList.test(membership) ? membership.roles() : PlainFetcher.NOT_AT_HAND;
        }

        @Override
        public Object get(WorkspaceMembership membership, DataFetchingEnvironment env) {
            return isOfThatList.test(membership) ? membership.roles() : Results.of(told(membership, env), env, get);
        }
    }

    /** What cannot be read is unknown, and the field says why. */
    private Object access(WorkspaceMembership membership, DataFetchingEnvironment env) {
        return told(membership, env)
                .thenApply(answer -> answer.<Object>fold(
                        MembershipRoles::access,
                        failure -> Results.withErrors(MembershipAccess.UNKNOWN, List.of(Results.error(failure, env)))));
    }

    /** One of the direct list can be removed, whatever is inherited beside it. */
    private CompletableFuture<Answer<MembershipAccess>> howToRemove(
            WorkspaceMembership membership, DataFetchingEnvironment env) {
        return isOfDirectList(membership)
                ? Answer.completedFuture(MembershipAccess.DIRECT)
                : told(membership, env).thenApply(answer -> answer.map(MembershipRoles::access));
    }

    private CompletableFuture<Answer<MembershipRoles>> told(
            WorkspaceMembership membership, DataFetchingEnvironment env) {
        if (!isListedApart(membership)) {
            return Answer.completedFuture(MembershipRoles.of(membership));
        }
        List<AssignedRole> held = membership.roles();
        return isOfDirectList(membership)
                ? rolesIn(MembershipScope.DIRECT_AND_INHERITED, membership, held, env)
                        .thenApply(answer -> answer.map(all -> MembershipRoles.compared(held, all)))
                : rolesIn(MembershipScope.DIRECT, membership, List.of(), env)
                        .thenApply(answer -> answer.map(direct -> MembershipRoles.compared(direct, held)));
    }

    /** The roles that the other list of the workspace has for a member. */
    private static CompletableFuture<Answer<List<AssignedRole>>> rolesIn(
            MembershipScope scope,
            WorkspaceMembership membership,
            List<AssignedRole> ifAbsent,
            DataFetchingEnvironment env) {
        return Loaders.WORKSPACE_MEMBERSHIPS_BY_ID
                .load(env, MembershipsOf.all(membership.id().workspace(), scope))
                .thenApply(answer -> answer.flatMap(list -> list.find(membership.id()))
                        .fold(
                                found -> Answer.of(found.roles()),
                                failure -> failure.code() == Code.NOT_FOUND
                                        ? Answer.of(ifAbsent)
                                        : Answer.failed(failure)));
    }

    private boolean isOfDirectList(WorkspaceMembership membership) {
        return membership.access() == MembershipAccess.DIRECT && isListedApart(membership);
    }

    private boolean isListedApart(WorkspaceMembership membership) {
        return sources.get(membership.id().source())
                .port(ListsWorkspaceMemberships.class)
                .fold(ListsWorkspaceMemberships::listsInheritedApart, unsupported -> false);
    }
}
