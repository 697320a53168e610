package io.orgraph.graph.projection;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;
import static java.util.Objects.requireNonNull;

import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The projections of a document's fields, for one choice of its conditions. */
final class FieldProjections {
    private final Map<OperationDefinition, Optional<ValueProjection.ObjectOf>> queries = new ConcurrentHashMap<>();
    private final Map<Field, Compiled> fields = new ConcurrentHashMap<>();
    private final Map<FieldOfType, SelectedFields> selected = new ConcurrentHashMap<>();
    private final ProjectionCompiler compiler;
    private final SelectedFields.Compiler selections;

    FieldProjections(ProjectionCompiler compiler, SelectedFields.Compiler selections) {
        this.compiler = compiler;
        this.selections = selections;
    }

    /** The projection of a whole query; null where the engine has to run it. */
    ValueProjection.@Nullable ObjectOf query(OperationDefinition query) {
        return queries.computeIfAbsent(query, first -> Optional.ofNullable(compiler.of(first)))
                .orElse(null);
    }

    /** What is selected beneath a field of that type, which the document may have in several places. */
    SelectedFields selected(List<Field> fields, GraphQLType type) {
        return fields.size() == 1
                ? selected.computeIfAbsent(
                        new FieldOfType(fields.get(0), unwrapAll(type)), first -> selections.of(fields, type))
                : selections.of(fields, type);
    }

    /** The projection of the value that is completed; null where it is not plain. */
    @Nullable ValueProjection of(ExecutionStrategyParameters parameters) {
        return of(requireNonNull(parameters.getField()), parameters.getExecutionStepInfo());
    }

    private @Nullable ValueProjection of(MergedField field, ExecutionStepInfo step) {
        if (!field.isSingleField()) {
            return null;
        }
        GraphQLFieldDefinition definition = requireNonNull(step.getFieldDefinition());
        Compiled compiled = fields.computeIfAbsent(field.getSingleField(), first -> compile(definition, first));
        return compiled.definition().equals(definition) ? compiled.of(step.getUnwrappedNonNullType()) : null;
    }

    private Compiled compile(GraphQLFieldDefinition definition, Field field) {
        List<Level> levels = new ArrayList<>();
        GraphQLType type = unwrapNonNull(definition.getType());
        ValueProjection projection = compiler.of(type, List.of(field));
        while (projection != null) {
            levels.add(new Level(type, projection));
            type = type instanceof GraphQLList list ? unwrapNonNull(list.getWrappedType()) : type;
            projection = projection instanceof ValueProjection.ItemsOf list ? list.item() : null;
        }
        return new Compiled(definition, List.copyOf(levels));
    }

    /**
     * A field's projections.
     *
     * @param definition the field that was compiled: a fragment's field may be that of several types
     * @param levels the whole value, and where it is a list, its items; none where it is not plain
     */
    private record Compiled(GraphQLFieldDefinition definition, List<Level> levels) {
        @Nullable ValueProjection of(GraphQLType type) {
            for (Level level : levels) {
                if (level.type().equals(type)) {
                    return level.projection();
                }
            }
            return null;
        }
    }

    /** A field of a fragment may be that of several types, each with a type of its own for it. */
    private record FieldOfType(Field field, GraphQLType type) {}

    private record Level(GraphQLType type, ValueProjection projection) {}
}
