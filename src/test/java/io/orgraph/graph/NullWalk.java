package io.orgraph.graph;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every place of a schema that takes null: each nullable argument of each field of each object type, and each nullable field
 * of the inputs that stand in arguments, however deep.
 */
record NullWalk(GraphQLSchema schema, NullSamples samples) {

    /** A place that takes null: the field, and the names that lead from it to the place. */
    record Place(GraphQLObjectType type, GraphQLFieldDefinition field, List<GraphQLInputValueDefinition> path) {
        GraphQLInputType end() {
            return path.get(path.size() - 1).getType();
        }

        @Override
        public String toString() {
            return type.getName() + "." + field.getName() + "("
                    + String.join(
                            ".",
                            path.stream()
                                    .map(GraphQLInputValueDefinition::getName)
                                    .toList())
                    + ")";
        }
    }

    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (GraphQLType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
                object.getFields()
                        .forEach(field -> field.getArguments()
                                .forEach(argument -> collect(new Place(object, field, List.of(argument)), places)));
            }
        }
        return places;
    }

    private static void collect(Place place, List<Place> places) {
        if (!GraphQLTypeUtil.isNonNull(place.end())) {
            places.add(place);
        }
        if (GraphQLTypeUtil.unwrapAll(place.end()) instanceof GraphQLInputObjectType input) {
            input.getFields().stream()
                    .filter(field -> !place.path().contains(field))
                    .forEach(field -> collect(
                            new Place(
                                    place.type(),
                                    place.field(),
                                    Stream.concat(place.path().stream(), Stream.of(field))
                                            .toList()),
                            places));
        }
    }

    /**
     * A document that sends a text at a place, with what the schema demands beside it.
     *
     * @param source the source whose ids stand in it; empty where it has none of a type that is needed
     * @param declared the operation's variables in brackets; empty where it has none
     */
    Optional<String> document(Place place, String source, String declared, String sent) {
        String type = place.type().getName();
        Optional<String> arguments = fields(place.field().getArguments(), place, 0, sent, source);
        boolean isRoot = type.equals("Query") || type.equals("Mutation");
        Optional<String> id = isRoot ? Optional.of("") : samples.id(type, source);
        String selected = place.field().getName() + "(" + arguments.orElse("") + ")" + selection(place.field());
        String whole =
                isRoot ? selected : "node(id: " + id.orElse("") + ") { ... on " + type + " { " + selected + " } }";
        return arguments.isEmpty() || id.isEmpty()
                ? Optional.empty()
                : Optional.of((type.equals("Mutation") ? "mutation" : "query") + declared + " { " + whole + " }");
    }

    private Optional<String> fields(
            List<? extends GraphQLInputValueDefinition> fields, Place place, int depth, String sent, String source) {
        List<String> written = new ArrayList<>();
        for (GraphQLInputValueDefinition field : fields) {
            boolean isOnTheWay =
                    depth < place.path().size() && field == place.path().get(depth);
            if (!isOnTheWay && !isDemanded(field)) {
                continue;
            }
            Optional<String> value = isOnTheWay
                    ? onTheWay(field, place, depth, sent, source)
                    : samples.value(field, place.path(), source).or(() -> within(field, place, 99, sent, source));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            written.add(field.getName() + ": " + value.get());
        }
        samples.beside(fields, place.path(), source).ifPresent(written::add);
        return Optional.of(String.join(", ", written));
    }

    private Optional<String> onTheWay(
            GraphQLInputValueDefinition field, Place place, int depth, String sent, String source) {
        return depth + 1 == place.path().size() ? Optional.of(sent) : within(field, place, depth + 1, sent, source);
    }

    private Optional<String> within(
            GraphQLInputValueDefinition field, Place place, int depth, String sent, String source) {
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType input)) {
            return Optional.empty();
        }
        boolean isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        return fields(input.getFields(), place, depth, sent, source)
                .map(inner -> isList ? "[{ " + inner + " }]" : "{ " + inner + " }");
    }

    private static boolean isDemanded(GraphQLInputValueDefinition field) {
        boolean hasDefault = field instanceof GraphQLArgument argument
                ? argument.hasSetDefaultValue()
                : ((graphql.schema.GraphQLInputObjectField) field).hasSetDefaultValue();
        return GraphQLTypeUtil.isNonNull(field.getType()) && !hasDefault;
    }

    /** All that a field's object has at hand; nothing for a value. */
    private static String selection(GraphQLFieldDefinition field) {
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer container)) {
            return "";
        }
        Stream<String> values = container.getFieldDefinitions().stream()
                .filter(inner -> inner.getArguments().isEmpty()
                        && GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(inner.getType())))
                .map(GraphQLFieldDefinition::getName);
        return " { "
                + String.join(
                        " ", Stream.concat(Stream.of("__typename"), values).toList()) + " }";
    }
}
