package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.Loaders;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.RoleId;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One membership of a workspace that was set or removed.
 *
 * @param role the role that was given; null where the membership was removed
 * @param told the membership as the source's answer told it; null where it told nothing
 * @param before the direct membership that was there before, as far as it was read
 */
public record MembershipChange(
        WorkspaceMembershipId id,
        @Nullable WorkspaceRoleId role,
        @Nullable WorkspaceMembership told,
        Answer<Optional<WorkspaceMembership>> before) {

    /** The membership that an input names; null, and a fault, where it cannot be one. */
    static @Nullable WorkspaceMembershipId idIn(ChangeInput input) {
        WorkspaceId workspace = input.id("workspaceId", WorkspaceId.class);
        UserId user = input.id("userId", UserId.class);
        if (workspace == null || user == null) {
            return null;
        }
        mustBeOf(workspace.organization(), user.organization(), input, "userId");
        return new WorkspaceMembershipId(workspace, user);
    }

    /** The role that an input names; null, and a fault, where it cannot be held in the workspace. */
    public static @Nullable WorkspaceRoleId roleIn(ChangeInput input, @Nullable WorkspaceId workspace) {
        WorkspaceRoleId role = input.id("roleId", WorkspaceRoleId.class);
        if (role != null && workspace != null && !role.workspace().equals(workspace)) {
            input.fault("This role belongs to another workspace", "roleId");
        }
        return role;
    }

    public static void mustBeOf(OrganizationId one, OrganizationId other, ChangeInput input, String field) {
        if (!one.equals(other)) {
            input.fault("Belongs to another organization", field);
        }
    }

    /** The direct membership as it stands. */
    static CompletableFuture<Answer<Optional<WorkspaceMembership>>> read(
            WorkspaceMembershipId id, DataFetchingEnvironment env) {
        return Operation.of(env)
                .loaders()
                .wholeLists()
                .workspaceMemberships(id.workspace(), MembershipScope.DIRECT)
                .thenApply(answer -> answer.map(
                        all -> all.stream().filter(one -> one.id().equals(id)).findFirst()));
    }

    /** Read back only where it is selected and the source's answer to the change did not tell. */
    @Nullable Object membership(DataFetchingEnvironment env) {
        return told != null
                ? told
                : Results.orAbsent(Loaders.DIRECT_MEMBERSHIP.in(env).load(id), env, membership -> membership);
    }

    @Nullable Object edge(DataFetchingEnvironment env) {
        return told != null
                ? Connection.Edge.added(told)
                : Results.orAbsent(Loaders.DIRECT_MEMBERSHIP.in(env).load(id), env, Connection.Edge::added);
    }

    @Nullable Object previous(DataFetchingEnvironment env) {
        return Results.of(before, env, there -> there.orElse(null));
    }

    @Nullable Object inverse(DataFetchingEnvironment env) {
        return Results.of(before, env, there -> there.isPresent() ? backTo(there.get()) : backToNothing());
    }

    /** A membership with several roles has no way back: one call can give one role alone. */
    private @Nullable InverseChange backTo(WorkspaceMembership there) {
        RoleId held = there.roles().size() == 1 ? there.roles().get(0).id() : null;
        return held instanceof WorkspaceRoleId && !held.equals(role)
                ? new InverseChange("setWorkspaceMembership", ids("roleId", GlobalIds.encode(held)))
                : null;
    }

    private @Nullable InverseChange backToNothing() {
        return role == null ? null : new InverseChange("removeWorkspaceMembership", ids(null, null));
    }

    private Map<String, Object> ids(@Nullable String field, @Nullable String value) {
        String workspace = GlobalIds.encode(id.workspace());
        String user = GlobalIds.encode(id.user());
        return field == null
                ? Map.of("workspaceId", workspace, "userId", user)
                : Map.of("workspaceId", workspace, "userId", user, field, requireNonNull(value));
    }
}
