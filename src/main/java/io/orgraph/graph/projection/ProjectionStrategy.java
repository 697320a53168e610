package io.orgraph.graph.projection;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;

/** Runs an operation as the engine does, and takes from a projection each object and list that has one. */
public final class ProjectionStrategy extends AsyncExecutionStrategy {

    public ProjectionStrategy(DataFetcherExceptionHandler exceptions) {
        super(exceptions);
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext execution, ExecutionStrategyParameters parameters) {
        Object value = parameters.getSource();
        GraphQLType type = parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        Object projected =
                value == null || isLeaf(type) ? ValueProjection.NOT_PROJECTED : project(execution, parameters, value);
        return projected == ValueProjection.NOT_PROJECTED
                ? super.completeValue(execution, parameters)
                : new FieldValueInfo(
                        type instanceof GraphQLList ? CompleteValueType.LIST : CompleteValueType.OBJECT, projected);
    }

    private static boolean isLeaf(GraphQLType type) {
        return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
    }

    private static Object project(ExecutionContext execution, ExecutionStrategyParameters parameters, Object value) {
        FieldProjections projections = execution.getGraphQLContext().get(FieldProjections.class);
        return projections == null ? ValueProjection.NOT_PROJECTED : projections.project(execution, parameters, value);
    }
}
