package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Loads;
import io.orgraph.graph.schema.PlainFetcher;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.ListKey.MembershipsOf;
import io.orgraph.loading.Loaders;
import io.orgraph.loading.WholeIndex;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.MembershipRoles;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
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
                .fetch("roles", roles(membership -> !isOfDirectList(membership), MembershipRoles::all))
                .fetch("directRoles", roles(this::isOfDirectList, MembershipRoles::direct))
                .fetch("inheritedRoles", roles(membership -> false, MembershipRoles::inherited))
                .fetch("access", new OfBothLists(membership -> false, MembershipRoles::access, this::access))
                .fetch(
                        "viewerCan",
                        (of, env) -> ViewerActions.ofWorkspaceMembership(of, env, () -> howToRemove(of, env)));
    }

    private OfBothLists roles(
            Predicate<WorkspaceMembership> isOfThatList, Function<MembershipRoles, @Nullable Object> get) {
        return new OfBothLists(isOfThatList, get, (of, env) -> Results.of(told(of, env), env, get));
    }

    /** What takes both lists of a workspace, except roles that came with a membership of the list that has them. */
    private final class OfBothLists implements TypeFields.Fetch<WorkspaceMembership> {
        private final Predicate<WorkspaceMembership> isOfThatList;
        private final Function<MembershipRoles, @Nullable Object> get;
        private final TypeFields.Fetch<WorkspaceMembership> fetch;

        OfBothLists(
                Predicate<WorkspaceMembership> isOfThatList,
                Function<MembershipRoles, @Nullable Object> get,
                TypeFields.Fetch<WorkspaceMembership> fetch) {
            this.isOfThatList = isOfThatList;
            this.get = get;
            this.fetch = fetch;
        }

        @Override
        public Object atHand(WorkspaceMembership membership) {
            return isOfThatList.test(membership) ? membership.roles() : PlainFetcher.NOT_AT_HAND;
        }

        @Override
        public @Nullable Object loaded(WorkspaceMembership membership, Loads loads) {
            if (isOfThatList.test(membership)) {
                return membership.roles();
            }
            if (!isListedApart(membership)) {
                return get.apply(MembershipRoles.of(membership));
            }
            var other = loads.answer(Loaders.WORKSPACE_MEMBERSHIPS_BY_ID, otherList(membership));
            return Results.loaded(other == null ? null : compared(membership, other), get);
        }

        @Override
        public @Nullable Object get(WorkspaceMembership membership, DataFetchingEnvironment env) {
            return isOfThatList.test(membership) ? membership.roles() : fetch.get(membership, env);
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
        return isListedApart(membership)
                ? Loaders.WORKSPACE_MEMBERSHIPS_BY_ID
                        .load(env, otherList(membership))
                        .thenApply(other -> compared(membership, other))
                : Answer.completedFuture(MembershipRoles.of(membership));
    }

    /** The list of the workspace that the membership is not of. */
    private MembershipsOf otherList(WorkspaceMembership membership) {
        return MembershipsOf.all(
                membership.id().workspace(),
                isOfDirectList(membership) ? MembershipScope.DIRECT_AND_INHERITED : MembershipScope.DIRECT);
    }

    private Answer<MembershipRoles> compared(
            WorkspaceMembership membership, Answer<WholeIndex<WorkspaceMembershipId, WorkspaceMembership>> other) {
        List<AssignedRole> held = membership.roles();
        return isOfDirectList(membership)
                ? rolesIn(other, membership, held).map(all -> MembershipRoles.compared(held, all))
                : rolesIn(other, membership, List.of()).map(direct -> MembershipRoles.compared(direct, held));
    }

    /** The roles that the other list of the workspace has for a member. */
    private static Answer<List<AssignedRole>> rolesIn(
            Answer<WholeIndex<WorkspaceMembershipId, WorkspaceMembership>> list,
            WorkspaceMembership membership,
            List<AssignedRole> ifAbsent) {
        return list.flatMap(index -> index.find(membership.id()))
                .fold(
                        found -> Answer.of(found.roles()),
                        failure -> failure.code() == Code.NOT_FOUND ? Answer.of(ifAbsent) : Answer.failed(failure));
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
