package io.orgraph.testkit;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Selections out of the schema itself: what an object tells of itself, and beyond it what the objects tell that it leads to.
 * A field with a switch (a Boolean, an enum) is selected once for each of its positions.
 */
public final class FullSelection {
    private static final int EMBEDDED = 3;
    /** What changes from call to call by its nature. */
    private static final Set<String> MOMENTARY = Set.of("SourceHealth");

    private final GraphQLSchema schema;
    private final int first;
    private final Set<String> leftOut = new TreeSet<>();
    private int aliases;

    /**
     * @param first how many of each list
     */
    public FullSelection(GraphQLSchema schema, int first) {
        this.schema = schema;
        this.first = first;
    }

    /** Fields that demand a value which no schema tells, as {@code Type.field}. */
    public Set<String> leftOut() {
        return leftOut;
    }

    /** The types of objects that have an id of the whole graph. */
    public List<GraphQLObjectType> nodes() {
        return objects((GraphQLInterfaceType) requireNonNull(schema.getType("Node")));
    }

    private List<GraphQLObjectType> objects(GraphQLInterfaceType of) {
        return requireNonNullElse(schema.getImplementations(of), List.of());
    }

    /** Everything of an object, and of what it leads to everything that is no object with an id itself. */
    public String beyond(GraphQLFieldsContainer type) {
        return selection(type, true, 0);
    }

    /** What an object tells of itself, and the ids of those that it leads to; no lists in pages. */
    public String of(GraphQLFieldsContainer type) {
        return selection(type, false, 0);
    }

    /** The fields that {@link #of} selects, each alone. */
    public List<String> each(GraphQLFieldsContainer type) {
        return type.getFieldDefinitions().stream()
                .map(field -> field(type, field, false, 0))
                .filter(field -> !field.isBlank())
                .toList();
    }

    private String selection(GraphQLFieldsContainer type, boolean beyond, int depth) {
        String own = type.getFieldDefinitions().stream()
                .map(field -> field(type, field, beyond, depth))
                .filter(field -> !field.isBlank())
                .collect(Collectors.joining(" "));
        Stream<String> ofImplementations = type instanceof GraphQLInterfaceType as
                ? objects(as).stream()
                        .map(object -> "... on " + object.getName() + " { " + selection(object, beyond, depth) + " }")
                : Stream.empty();
        return type instanceof GraphQLInterfaceType
                ? "__typename " + ofImplementations.collect(Collectors.joining(" "))
                : "__typename " + own;
    }

    private String field(GraphQLFieldsContainer of, GraphQLFieldDefinition field, boolean beyond, int depth) {
        String inner = inner(field, beyond, depth);
        return inner.isEmpty()
                ? ""
                : arguments(of, field).stream()
                        .map(arguments -> arguments.isEmpty()
                                ? field.getName() + inner
                                : "a" + aliases++ + ": " + field.getName() + arguments + inner)
                        .collect(Collectors.joining(" "));
    }

    /** A blank for a value, nothing for what is not selected. */
    private String inner(GraphQLFieldDefinition field, boolean beyond, int depth) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (!(type instanceof GraphQLFieldsContainer container)) {
            return " ";
        }
        if (MOMENTARY.contains(container.getName())) {
            return "";
        }
        if (isNode(container)) {
            return " { " + (beyond ? of(container) : reference(container)) + " }";
        }
        return depth < EMBEDDED
                        && (beyond || !isList(container))
                        && !((GraphQLNamedOutputType) container).getName().equals("Query")
                ? " { " + selection(container, beyond, depth + 1) + " }"
                : "";
    }

    /** A role that no list has is known by its lack of an id of the source. */
    private static String reference(GraphQLFieldsContainer type) {
        return "__typename id" + (type.getName().endsWith("Role") ? " sourceId" : "");
    }

    private boolean isNode(GraphQLFieldsContainer type) {
        return type.getName().equals("Node")
                || (type instanceof GraphQLObjectType object
                        && object.getInterfaces().stream()
                                .anyMatch(as -> as.getName().equals("Node")))
                || (type instanceof GraphQLInterfaceType as
                        && as.getInterfaces().stream()
                                .anyMatch(other -> other.getName().equals("Node")));
    }

    private static boolean isList(GraphQLFieldsContainer type) {
        return type.getFieldDefinition("pageInfo") != null;
    }

    /** One text for each position of its switches. */
    private List<String> arguments(GraphQLFieldsContainer of, GraphQLFieldDefinition field) {
        List<List<String>> variants = new ArrayList<>(List.of(List.of()));
        for (GraphQLArgument argument : field.getArguments()) {
            List<String> values = values(argument);
            if (values.isEmpty() && GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue()) {
                leftOut.add(of.getName() + "." + field.getName());
                return List.of();
            }
            variants = variants.stream()
                    .flatMap(begun -> values.isEmpty()
                            ? Stream.of(begun)
                            : values.stream()
                                    .map(value -> Stream.concat(
                                                    begun.stream(), Stream.of(argument.getName() + ": " + value))
                                            .toList()))
                    .toList();
        }
        return variants.stream()
                .map(variant -> variant.isEmpty() ? "" : "(" + String.join(", ", variant) + ")")
                .toList();
    }

    private List<String> values(GraphQLArgument argument) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(argument.getType());
        if (argument.getName().equals("first")) {
            return List.of(String.valueOf(first));
        }
        if (type instanceof GraphQLEnumType named) {
            return named.getValues().stream()
                    .map(GraphQLEnumValueDefinition::getName)
                    .toList();
        }
        return type instanceof GraphQLNamedOutputType named && named.getName().equals("Boolean")
                ? List.of("false", "true")
                : List.of();
    }
}
