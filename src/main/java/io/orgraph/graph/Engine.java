package io.orgraph.graph;

import graphql.GraphQL;
import io.orgraph.graph.accessplan.AccessPlanFields;
import io.orgraph.graph.accessplan.ApplyAccessPlan;
import io.orgraph.graph.execution.ExecutionEngine;
import io.orgraph.graph.mutation.MutationFields;
import io.orgraph.graph.mutation.UndoTokenScalar;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.graph.operation.OperationMeter;
import io.orgraph.graph.pagination.ConnectionFields;
import io.orgraph.graph.query.QueryTypes;
import io.orgraph.graph.schema.ExecutableSchema;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.SourceRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the engine from schema.graphqls and the resolvers, once at start. */
public final class Engine {

    private Engine() {}

    /**
     * Throws where the schema is malformed, or where it and the resolvers do not cover each other.
     *
     * @param meter records each operation; null for none
     */
    public static GraphQL create(
            String schema,
            SourceRegistry sources,
            OperationLimits limits,
            PlanTokens tokens,
            @Nullable OperationMeter meter) {
        return ExecutionEngine.of(
                ExecutableSchema.of(schema, fields(sources, tokens), UndoTokenScalar.of(tokens.undo())), limits, meter);
    }

    private static List<TypeFields<?>> fields(SourceRegistry sources, PlanTokens tokens) {
        GlobalIds ids = new GlobalIds(sources);
        AccessPlanFields plans = new AccessPlanFields(ids, sources, tokens);
        List<TypeFields<?>> all = new ArrayList<>();
        all.addAll(new QueryTypes(sources, ids, (root, env) -> plans.plan(env)).all());
        all.addAll(plans.types());
        all.addAll(ConnectionFields.all());
        all.addAll(new MutationFields(ids, sources, tokens.undo(), new ApplyAccessPlan(ids, sources, tokens)).all());
        return all;
    }
}
