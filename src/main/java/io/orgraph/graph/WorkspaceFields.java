package io.orgraph.graph;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.loading.Loaders;
import io.orgraph.model.Moment;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.source.ListsWorkspaceInvitations;
import io.orgraph.source.ListsWorkspaceRoles;
import io.orgraph.source.SourceRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a workspace. */
final class WorkspaceFields {
    private final SourceRegistry sources;
    private final Listing listing;
    private final WorkspaceMembers members;

    WorkspaceFields(SourceRegistry sources, Listing listing, WorkspaceMembers members) {
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
                .fetch("createdAt", detail(workspace -> Moment.instantOf(workspace.createdAt())))
                .fetch("updatedAt", detail(workspace -> Moment.instantOf(workspace.updatedAt())))
                .fetch("memberships", (workspace, env) -> members.page(workspace.id(), env))
                .fetch("roles", this::roles)
                .fetch("invitations", this::invitations);
    }

    private static TypeFields.Fetch<Ref<WorkspaceId, Workspace>> detail(Function<Workspace, @Nullable Object> get) {
        return (workspace, env) -> Details.of(workspace, Loaders.WORKSPACE, env, get);
    }

    private CompletableFuture<?> roles(Ref<WorkspaceId, Workspace> workspace, DataFetchingEnvironment env) {
        var of = new Listing.Of<>(Loaders.WORKSPACE_ROLES, workspace.id());
        return Outcome.of(
                listing.page(env, workspace.id(), ListsWorkspaceRoles.class, of, role -> role), env, page -> page);
    }

    private CompletableFuture<?> invitations(Ref<WorkspaceId, Workspace> workspace, DataFetchingEnvironment env) {
        var of = new Listing.Of<>(Loaders.WORKSPACE_INVITATIONS, workspace.id());
        return Outcome.orUnsupported(
                listing.page(
                        env,
                        workspace.id(),
                        ListsWorkspaceInvitations.class,
                        of,
                        found -> new Ref<>(found.id(), found)),
                env,
                page -> page);
    }
}
