package io.orgraph.testkit;

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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every place of a schema that takes a value of some kind: each argument of each field of each object type, and each field of
 * the inputs that stand in arguments, however deep.
 */
public record ArgumentWalk(GraphQLSchema schema, ArgumentSamples samples) {

    /** A place that takes a value: the field, and the names that lead from it to the place. */
    public record Place(GraphQLObjectType type, GraphQLFieldDefinition field, List<GraphQLInputValueDefinition> path) {
        public GraphQLInputType end() {
            return path.get(path.size() - 1).getType();
        }

        @Override
        public String toString() {
            return type.getName() + "." + field.getName() + "(" + String.join(".", names()) + ")";
        }

        /** What leads from the field to the place, step by step. */
        public List<String> names() {
            return path.stream().map(GraphQLInputValueDefinition::getName).toList();
        }

        /** Whether it is one form of an input that takes exactly one, and never null. */
        public boolean isOneForm() {
            return path.size() > 1
                    && GraphQLTypeUtil.unwrapAll(path.get(path.size() - 2).getType())
                            instanceof GraphQLInputObjectType input
                    && input.isOneOf();
        }

        public boolean isOfRoot() {
            return List.of("Query", "Mutation").contains(type.getName());
        }
    }

    /** Those whose type is of that kind. */
    public List<Place> places(Predicate<GraphQLInputType> wanted) {
        List<Place> places = new ArrayList<>();
        for (GraphQLType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
                object.getFields()
                        .forEach(field -> field.getArguments()
                                .forEach(argument -> collect(new Place(object, field, List.of(argument)), places)));
            }
        }
        places.removeIf(place -> !wanted.test(place.end()));
        return places;
    }

    private static void collect(Place place, List<Place> places) {
        places.add(place);
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
    public Optional<String> document(Place place, String source, String declared, String sent) {
        String type = place.type().getName();
        Optional<String> arguments = fields(place.field().getArguments(), place, 0, sent, source);
        Optional<String> id = place.isOfRoot() ? Optional.of("") : samples.id(type, source);
        String selected = place.field().getName() + "(" + arguments.orElse("") + ")" + selection(place.field());
        String whole = place.isOfRoot()
                ? selected
                : "node(id: " + id.orElse("") + ") { ... on " + type + " { " + selected + " } }";
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
                    : samples.value(field, place, source).or(() -> within(field, place, 99, sent, source));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            written.add(field.getName() + ": " + value.get());
        }
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
        boolean isOpen = input.isOneOf() && input.getFields().stream().noneMatch(place.path()::contains);
        Optional<String> fields =
                isOpen ? firstOf(input, place, sent, source) : fields(input.getFields(), place, depth, sent, source);
        return fields.map(inner -> isList ? "[{ " + inner + " }]" : "{ " + inner + " }");
    }

    /** One form of an input that takes exactly one: the first for which the source has ids. */
    private Optional<String> firstOf(GraphQLInputObjectType input, Place place, String sent, String source) {
        return input.getFields().stream()
                .flatMap(form ->
                        samples.value(form, place, source).or(() -> within(form, place, 99, sent, source)).stream()
                                .map(value -> form.getName() + ": " + value))
                .findFirst();
    }

    private static boolean isDemanded(GraphQLInputValueDefinition field) {
        boolean hasDefault = field instanceof GraphQLArgument argument
                ? argument.hasSetDefaultValue()
                : ((graphql.schema.GraphQLInputObjectField) field).hasSetDefaultValue();
        return GraphQLTypeUtil.isNonNull(field.getType()) && !hasDefault;
    }

    /** All that a field's object has at hand, and its rows, and why it was refused; nothing for a value. */
    private static String selection(GraphQLFieldDefinition field) {
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer container)) {
            return "";
        }
        Stream<String> inner = container.getFieldDefinitions().stream()
                .filter(row -> List.of("nodes", "userErrors").contains(row.getName()))
                .filter(row -> !GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(row.getType())))
                .map(row -> row.getName() + selection(row));
        return " { "
                + Stream.of(Stream.of("__typename"), values(container), inner)
                        .flatMap(names -> names)
                        .collect(Collectors.joining(" "))
                + " }";
    }

    private static Stream<String> values(GraphQLFieldsContainer container) {
        return container.getFieldDefinitions().stream()
                .filter(inner -> inner.getArguments().isEmpty()
                        && GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(inner.getType())))
                .map(GraphQLFieldDefinition::getName);
    }
}
