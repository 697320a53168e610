package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Futures;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.source.PreviewsInvitation;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The entry points of the graph. */
final class QueryFields {
    private static final int MOST_NODES = 100;

    private final SourceRegistry sources;
    private final GlobalIds ids;
    private final Nodes nodes;
    private final TypeFields.Fetch<Object> accessPlan;
    private final AllOrganizations organizations;

    QueryFields(SourceRegistry sources, GlobalIds ids, Nodes nodes, TypeFields.Fetch<Object> accessPlan) {
        this.sources = sources;
        this.ids = ids;
        this.nodes = nodes;
        this.accessPlan = accessPlan;
        this.organizations = new AllOrganizations(sources);
    }

    TypeFields<Object> fields() {
        return TypeFields.of("Query", Object.class)
                .fetch("node", (root, env) -> node(env, NodeId.class))
                .fetch("nodes", (root, env) -> nodes(env))
                .fetch("viewer", (root, env) -> Operation.of(env).context().caller())
                .fetch("sources", (root, env) -> sources.all())
                .fetch("source", (root, env) -> sources.find(Arguments.of(env).required("name")))
                .fetch("organizations", (root, env) -> organizations.page(env))
                .fetch("organization", (root, env) -> node(env, OrganizationId.class))
                .fetch("workspace", (root, env) -> node(env, WorkspaceId.class))
                .fetch("user", (root, env) -> node(env, UserId.class))
                .fetch("invitation", (root, env) -> node(env, InvitationId.class))
                .fetch("accessPlan", accessPlan)
                .fetchOnce("invitationPreview", (root, env) -> invitationPreview(env));
    }

    /** No loader: a source tells it anybody, so no credential is shown, and there are no other keys to load it with. */
    private Object invitationPreview(DataFetchingEnvironment env) {
        Source source = sources.find(Arguments.of(env).required("source"));
        if (source == null) {
            return Results.failed(new Failure.BadInput("'source' is an unknown source: see { sources { name } }"), env);
        }
        InvitationToken token =
                InvitationToken.of(Arguments.of(env).required("token")).orElse(null);
        if (token == null) {
            return Results.failed(new Failure.BadInput("'token' is not an invitation token"), env);
        }
        return Results.orAbsent(
                Operation.of(env)
                        .sourceAccess()
                        .askPublicly(source.name(), PreviewsInvitation.class, port -> port.invitationPreview(token)),
                env,
                preview -> preview);
    }

    private @Nullable Object node(DataFetchingEnvironment env, Class<? extends NodeId> type) {
        return Results.orAbsent(find(Arguments.of(env).required("id"), type, env), env, node -> node);
    }

    private Object nodes(DataFetchingEnvironment env) {
        List<String> wanted = Arguments.of(env).texts("ids");
        if (wanted.size() > MOST_NODES) {
            return Results.failed(
                    new Failure.BadInput("'ids' takes at most " + MOST_NODES + " ids, not " + wanted.size()), env);
        }
        return Futures.all(wanted, id -> find(id, NodeId.class, env)).thenApply(found -> Results.ofEach(found, env));
    }

    private CompletableFuture<Answer<Object>> find(
            String id, Class<? extends NodeId> type, DataFetchingEnvironment env) {
        return ids.decode(id, type).fold(decoded -> nodes.load(decoded, env), Answer::failedFuture);
    }
}
