package io.orgraph.graph.projection;

import static graphql.schema.DataFetchingEnvironmentImpl.newDataFetchingEnvironment;

import graphql.collect.ImmutableMapWithNullValues;
import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.orgraph.graph.schema.PlainFetcher;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of a document, and all that its fetcher is told of it. */
final class FetchedField {
    /** The object of a query's own fields. */
    static final Object ROOT = new Object();

    private final GraphQLObjectType parent;
    private final GraphQLFieldDefinition definition;
    private final MergedField field;
    private final PlainFetcher fetcher;
    private final boolean dependsOnVariables;
    private volatile @Nullable Map<String, Object> constantArguments;

    FetchedField(
            GraphQLObjectType parent, GraphQLFieldDefinition definition, List<Field> fields, PlainFetcher fetcher) {
        this.parent = parent;
        this.definition = definition;
        this.field = MergedField.newMergedField(fields).build();
        this.fetcher = fetcher;
        this.dependsOnVariables =
                field.getArguments().stream().map(Argument::getValue).anyMatch(FetchedField::hasVariable);
    }

    private static boolean hasVariable(Node<?> value) {
        return value instanceof VariableReference
                || value.getChildren().stream().anyMatch(FetchedField::hasVariable);
    }

    PlainFetcher fetcher() {
        return fetcher;
    }

    boolean dependsOnVariables() {
        return dependsOnVariables;
    }

    /** Coerces the field's arguments. Those that are the same for all operations are coerced once. */
    Map<String, Object> arguments(ExecutionContext execution) {
        Map<String, Object> known = constantArguments;
        if (known != null) {
            return known;
        }
        // In the engine's own form, which it would otherwise copy them to for each look at them.
        Map<String, Object> coerced = ImmutableMapWithNullValues.copyOf(ValuesResolver.getArgumentValues(
                execution.getGraphQLSchema().getCodeRegistry(),
                definition.getArguments(),
                field.getArguments(),
                dependsOnVariables ? execution.getCoercedVariables() : CoercedVariables.emptyVariables(),
                execution.getGraphQLContext(),
                execution.getLocale()));
        if (!dependsOnVariables) {
            constantArguments = coerced;
        }
        return coerced;
    }

    /**
     * What a fetcher is told. It is not told where the field stands in the response: who asks for that has an error to
     * present, which is the engine's part, and gets {@link EngineNeeded}.
     */
    DataFetchingEnvironment environment(ExecutionContext execution, Object object, Map<String, Object> arguments) {
        return newDataFetchingEnvironment(execution)
                .source(object == ROOT ? execution.getRoot() : object)
                .arguments(() -> arguments)
                .fieldDefinition(definition)
                .mergedField(field)
                .fieldType(definition.getType())
                .executionStepInfo(FetchedField::onlyForErrors)
                .parentType(parent)
                .build();
    }

    private static ExecutionStepInfo onlyForErrors() {
        throw new EngineNeeded();
    }

    /** Ends a projection that only the engine can continue. */
    private static final class EngineNeeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EngineNeeded() {
            super("The engine presents errors", null, false, false);
        }
    }
}
