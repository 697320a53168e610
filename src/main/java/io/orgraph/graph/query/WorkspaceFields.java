package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.pagination.ConnectionFetchers;
import io.orgraph.graph.pagination.QueryArguments;
import io.orgraph.graph.schema.Fetchers;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.ListKey.WorkspaceInvitationsOf;
import io.orgraph.loading.ListKey.WorkspaceRolesOf;
import io.orgraph.loading.Loaders;
import io.orgraph.model.InvitationQuery;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.RoleQuery;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.source.SourceList;
import io.orgraph.source.SourceRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a workspace. */
final class WorkspaceFields {
    private final SourceRegistry sources;
    private final ConnectionFetchers listing;
    private final WorkspaceMembers members;

    WorkspaceFields(SourceRegistry sources, ConnectionFetchers listing, WorkspaceMembers members) {
        this.sources = sources;
        this.listing = listing;
        this.members = members;
    }

    TypeFields<Ref<WorkspaceId, Workspace>> fields() {
        return TypeFields.<Ref<WorkspaceId, Workspace>>generic("Workspace", Ref.class)
                .value("id", workspace -> GlobalIds.encode(workspace.id()))
                .value("source", workspace -> sources.get(workspace.id().source()))
                .value("sourceId", workspace -> workspace.id().value())
                .value("organization", workspace -> Ref.to(workspace.id().organization()))
                .fetch("name", detail(Workspace::name))
                .fetch("description", detail(Workspace::description))
                .fetch("type", detail(Workspace::type))
                .fetch("rawType", detail(Workspace::rawType))
                .fetch("icon", detail(Workspace::icon))
                .fetch("iconColor", detail(Workspace::iconColor))
                .fetch("creator", detail(Workspace::creator))
                .fetch("preferences", WorkspaceFields::preferences)
                .fetch("createdAt", detail(workspace -> LazyInstant.instantOf(workspace.createdAt())))
                .fetch("updatedAt", detail(workspace -> LazyInstant.instantOf(workspace.updatedAt())))
                .fetch("memberships", (workspace, env) -> members.page(workspace.id(), env))
                .fetch("roles", this::roles)
                .fetch("invitations", this::invitations)
                .fetch("viewerCan", ViewerActions::ofWorkspace);
    }

    private static TypeFields.Fetch<Ref<WorkspaceId, Workspace>> detail(Function<Workspace, @Nullable Object> get) {
        return Fetchers.detail(Loaders.WORKSPACE, get);
    }

    private static Object preferences(Ref<WorkspaceId, Workspace> workspace, DataFetchingEnvironment env) {
        return Results.orUnsupported(
                Loaders.WORKSPACE_PREFERENCES.in(env).load(workspace.id()), env, preferences -> preferences);
    }

    private CompletableFuture<?> roles(Ref<WorkspaceId, Workspace> workspace, DataFetchingEnvironment env) {
        RoleQuery query = QueryArguments.roles(env);
        var of = new ConnectionFetchers.Of<>(
                Loaders.WORKSPACE_ROLES,
                Loaders.WORKSPACE_ROLE_COUNT,
                new WorkspaceRolesOf(workspace.id(), query),
                query);
        return Results.of(
                listing.page(env, workspace.id(), SourceList.WORKSPACE_ROLES, of, role -> role),
                env,
                page -> page.shown(env));
    }

    private CompletableFuture<?> invitations(Ref<WorkspaceId, Workspace> workspace, DataFetchingEnvironment env) {
        InvitationQuery query = QueryArguments.invitations(env);
        var of = new ConnectionFetchers.Of<>(
                Loaders.WORKSPACE_INVITATIONS,
                Loaders.WORKSPACE_INVITATION_COUNT,
                new WorkspaceInvitationsOf(workspace.id(), query),
                query);
        return Results.orUnsupported(
                listing.page(
                        env,
                        workspace.id(),
                        SourceList.WORKSPACE_INVITATIONS,
                        of,
                        found -> new Ref<>(found.id(), found)),
                env,
                page -> page.shown(env));
    }
}
