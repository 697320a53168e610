package io.orgraph.graph.projection;

import static graphql.schema.GraphQLTypeUtil.isNonNull;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;
import static java.util.Objects.requireNonNull;

import graphql.Scalars;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import io.orgraph.graph.operation.ResponseNames;
import io.orgraph.graph.schema.PlainFetcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the selections of one document, for one choice of its conditions. What is not plain has no projection. */
final class ProjectionCompiler {
    private static final Set<GraphQLScalarType> TEXTS = Set.of(Scalars.GraphQLString, Scalars.GraphQLID);

    private final GraphQLSchema schema;
    private final SelectionCollector selections;

    ProjectionCompiler(GraphQLSchema schema, SelectionCollector selections) {
        this.schema = schema;
        this.selections = selections;
    }

    /** The projection of a value of that type with the selections of these fields; null for none. */
    @Nullable ValueProjection of(GraphQLType type, List<Field> fields) {
        GraphQLType nullable = unwrapNonNull(type);
        if (nullable instanceof GraphQLScalarType scalar) {
            return new ValueProjection.Scalar(scalar, TEXTS.contains(scalar));
        }
        if (nullable instanceof GraphQLEnumType values) {
            return new ValueProjection.EnumValue(values);
        }
        if (nullable instanceof GraphQLList list) {
            ValueProjection item = of(list.getWrappedType(), fields);
            return item == null ? null : new ValueProjection.ItemsOf(item, !isNonNull(list.getWrappedType()));
        }
        return nullable instanceof GraphQLObjectType object
                ? objectOf(object, fields)
                : oneOf((GraphQLInterfaceType) nullable, fields);
    }

    private @Nullable ValueProjection oneOf(GraphQLInterfaceType type, List<Field> fields) {
        Map<String, ValueProjection> types = new HashMap<>();
        for (GraphQLObjectType object : requireNonNull(schema.getImplementations(type))) {
            ValueProjection projection = objectOf(object, fields);
            if (projection != null) {
                types.put(object.getName(), projection);
            }
        }
        return types.isEmpty() ? null : new ValueProjection.OneOf(Map.copyOf(types));
    }

    /** The projection of a query; null where a field of it can only be fetched by the engine. */
    ValueProjection.@Nullable ObjectOf of(OperationDefinition query) {
        GraphQLObjectType root = schema.getQueryType();
        return objectOf(root, selections.of(root, query.getSelectionSet()));
    }

    private ValueProjection.@Nullable ObjectOf objectOf(GraphQLObjectType type, List<Field> of) {
        return objectOf(type, selections.of(type, of));
    }

    private ValueProjection.@Nullable ObjectOf objectOf(GraphQLObjectType type, Map<String, List<Field>> of) {
        List<String> names = new ArrayList<>();
        List<FieldProjection> projections = new ArrayList<>();
        for (Map.Entry<String, List<Field>> selected : of.entrySet()) {
            FieldProjection projection = field(type, selected.getValue());
            if (projection == null) {
                return null;
            }
            names.add(selected.getKey());
            projections.add(projection);
        }
        return new ValueProjection.ObjectOf(new ResponseNames(names), List.copyOf(projections));
    }

    private @Nullable FieldProjection field(GraphQLObjectType type, List<Field> fields) {
        String name = fields.get(0).getName();
        if (name.equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return new FieldProjection.Constant(type.getName());
        }
        GraphQLFieldDefinition field = type.getFieldDefinition(name);
        if (field == null) {
            return null;
        }
        DataFetcher<?> fetcher =
                schema.getCodeRegistry().getDataFetcher(FieldCoordinates.coordinates(type, field), field);
        ValueProjection projection = fetcher instanceof PlainFetcher ? of(field.getType(), fields) : null;
        return projection == null
                ? null
                : new FieldProjection.Fetched(
                        new FetchedField(type, field, fields, (PlainFetcher) fetcher),
                        projection,
                        !isNonNull(field.getType()));
    }
}
