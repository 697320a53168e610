package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.schema.Ref;
import io.orgraph.loading.LoaderName;
import io.orgraph.loading.Loaders;
import io.orgraph.model.InvitationId;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Finds any node by its id, in the cheapest way that proves that it is there. */
final class Nodes {
    private final WorkspaceMembers members;

    Nodes(WorkspaceMembers members) {
        this.members = members;
    }

    /** The node, or NOT_FOUND. */
    CompletableFuture<Answer<Object>> load(NodeId id, DataFetchingEnvironment env) {
        if (id instanceof OrganizationId organization) {
            return load(Loaders.ORGANIZATION, organization, env, known -> new Ref<>(known.id(), known));
        }
        if (id instanceof WorkspaceId workspace) {
            return load(Loaders.WORKSPACE, workspace, env, known -> new Ref<>(known.id(), known));
        }
        if (id instanceof UserId user) {
            return load(Loaders.USER, user, env, known -> new Ref<>(known.id(), known));
        }
        if (id instanceof OrganizationRoleId role) {
            return load(Loaders.ORGANIZATION_ROLE, role, env, known -> known);
        }
        if (id instanceof WorkspaceRoleId role) {
            return load(Loaders.WORKSPACE_ROLE, role, env, known -> known);
        }
        if (id instanceof OrganizationMembershipId membership) {
            return load(Loaders.ORGANIZATION_MEMBERSHIP, membership, env, known -> known);
        }
        if (id instanceof InvitationId invitation) {
            return load(Loaders.INVITATION, invitation, env, known -> new Ref<>(known.id(), known));
        }
        return members.one((WorkspaceMembershipId) id, env).thenApply(answer -> answer.map(found -> found));
    }

    private static <K, V> CompletableFuture<Answer<Object>> load(
            LoaderName<K, V> loader, K key, DataFetchingEnvironment env, Function<V, Object> node) {
        return loader.in(env).load(key).thenApply(answer -> answer.map(node));
    }
}
