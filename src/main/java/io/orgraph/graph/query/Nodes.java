package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.schema.NodeType;
import io.orgraph.graph.schema.Ref;
import io.orgraph.loading.LoaderName;
import io.orgraph.loading.Loaders;
import io.orgraph.model.Node;
import io.orgraph.model.NodeId;
import io.orgraph.source.SourceRegistry;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Finds any node by its id, in the cheapest way that proves that it is there. */
final class Nodes {
    private final Map<NodeType<?>, Load<NodeId>> loads = new HashMap<>();

    /** Throws IllegalStateException where a type of node has no row: it could not be found. */
    Nodes(List<Row> rows) {
        rows.forEach(row -> loads.put(row.type(), row.load()));
        Set<NodeType<?>> missing = new LinkedHashSet<>(NodeType.ALL);
        missing.removeAll(loads.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Types of nodes without a loader: " + missing);
        }
    }

    /** How a node of each type is found. What a field may ask of more than its id tells comes along as a {@link Ref}. */
    static List<Row> rows(SourceRegistry sources) {
        return List.of(
                row(NodeType.SOURCE, (id, env) -> Answer.completedFuture(sources.get(id.source()))),
                row(NodeType.ORGANIZATION, Loaders.ORGANIZATION, Nodes::ref),
                row(NodeType.WORKSPACE, Loaders.WORKSPACE, Nodes::ref),
                row(NodeType.USER, Loaders.USER, Nodes::ref),
                row(NodeType.INVITATION, Loaders.INVITATION, Nodes::ref),
                row(NodeType.API_KEY, Loaders.API_KEY, apiKey -> apiKey),
                row(NodeType.AUDIT_ENTRY, Loaders.AUDIT_ENTRY, entry -> entry),
                row(NodeType.ORGANIZATION_ROLE, Loaders.ORGANIZATION_ROLE, role -> role),
                row(NodeType.WORKSPACE_ROLE, Loaders.WORKSPACE_ROLE, role -> role),
                row(NodeType.ORGANIZATION_MEMBERSHIP, Loaders.ORGANIZATION_MEMBERSHIP, membership -> membership),
                row(NodeType.WORKSPACE_MEMBERSHIP, Loaders.WORKSPACE_MEMBERSHIP, membership -> membership));
    }

    /** The node, or NOT_FOUND. */
    CompletableFuture<Answer<Object>> load(NodeId id, DataFetchingEnvironment env) {
        return Objects.requireNonNull(loads.get(NodeType.of(id))).load(id, env);
    }

    private static <I extends NodeId, V> Row row(NodeType<I> type, LoaderName<I, V> loader, Function<V, Object> node) {
        return row(type, (id, env) -> loader.in(env).load(id).thenApply(answer -> answer.map(node)));
    }

    private static <I extends NodeId> Row row(NodeType<I> type, Load<I> load) {
        return new Row(type, (id, env) -> load.load(type.idClass().cast(id), env));
    }

    private static Object ref(Node known) {
        return new Ref<>(known.id(), known);
    }

    /** How a node of one type is found. */
    record Row(NodeType<?> type, Load<NodeId> load) {}

    /** Finds a node by an id of its type. */
    @FunctionalInterface
    interface Load<I> {
        CompletableFuture<Answer<Object>> load(I id, DataFetchingEnvironment env);
    }
}
