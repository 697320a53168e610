package io.orgraph.graph.projection;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Writes valid operations with aliases, fragments, fields that are selected twice, conditions by variables and arguments. */
final class GeneratedOperation {
    private static final Set<String> FETCHED = Set.of("fetched", "fetchedWorkspace");

    private static final List<String> VARIABLES =
            List.of("$yes: Boolean!", "$no: Boolean!", "$few: Int!", "$some: Int = 1", "$absent: Int");

    private final GraphQLSchema schema;
    private final Random random;
    private final Map<String, String> fragments = new LinkedHashMap<>();

    private GeneratedOperation(GraphQLSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    /** The operation of that number. */
    static String document(GraphQLSchema schema, int number) {
        Random random = new Random(number);
        random.nextInt();
        GeneratedOperation operation = new GeneratedOperation(schema, random);
        String selections = operation.selections(schema.getQueryType(), 0);
        String body = "{ a: __typename @include(if: $yes) b: __typename @skip(if: $no) " + selections + " } "
                + String.join(" ", operation.fragments.values());
        return "query("
                + VARIABLES.stream().filter(variable -> isUsed(variable, body)).collect(joining(", ")) + ") " + body;
    }

    private static boolean isUsed(String variable, String body) {
        return body.contains(variable.substring(0, variable.indexOf(':')));
    }

    private String selections(GraphQLFieldsContainer type, int depth) {
        List<String> selected = new ArrayList<>(List.of("__typename"));
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            selected.add(selection(type, depth));
        }
        return String.join(" ", selected);
    }

    private String selection(GraphQLFieldsContainer type, int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> inline(type, depth);
            case 1 -> "..." + fragment(type, depth) + condition();
            case 2 -> type instanceof GraphQLInterfaceType node ? onOneOf(node, depth) : field(type, depth);
            default -> field(type, depth);
        };
    }

    private String inline(GraphQLFieldsContainer type, int depth) {
        boolean isRoot = type == schema.getQueryType();
        return switch (random.nextInt(3)) {
            case 0 -> "..." + condition() + " { " + field(type, depth) + " }";
            case 1 -> "... on " + type.getName() + condition() + " { " + field(type, depth) + " }";
            default ->
                isRoot ? field(type, depth) : "... on Node" + condition() + " { " + selections(node(), depth) + " }";
        };
    }

    private GraphQLInterfaceType node() {
        return (GraphQLInterfaceType) requireNonNull(schema.getType("Node"));
    }

    private String onOneOf(GraphQLInterfaceType type, int depth) {
        var types = requireNonNull(schema.getImplementations(type));
        var one = types.get(random.nextInt(types.size()));
        return "... on " + one.getName() + " { " + selections(one, depth) + " }";
    }

    private String fragment(GraphQLFieldsContainer type, int depth) {
        String name = "F" + fragments.size();
        fragments.put(name, ""); // Its name is taken before those of the fragments in it.
        fragments.put(name, "fragment " + name + " on " + type.getName() + " { " + selections(type, depth + 1) + " }");
        return name;
    }

    private String field(GraphQLFieldsContainer type, int depth) {
        List<GraphQLFieldDefinition> fields = type.getFieldDefinitions().stream()
                .filter(field -> isLeaf(field.getType()) || (depth < 4 && random.nextInt(depth + 1) == 0))
                .filter(field -> !FETCHED.contains(field.getName()) || random.nextInt(12) == 0)
                .toList();
        if (fields.isEmpty()) {
            return "__typename";
        }
        GraphQLFieldDefinition field = fields.get(random.nextInt(fields.size()));
        String arguments = arguments(field);
        boolean hasAlias = random.nextInt(4) == 0 || !field.getArguments().isEmpty();
        String alias = hasAlias ? "x" + random.nextInt(1_000_000) + ": " : "";
        GraphQLType of = GraphQLTypeUtil.unwrapAll(field.getType());
        String selections =
                of instanceof GraphQLFieldsContainer object ? " { " + selections(object, depth + 1) + " }" : "";
        return alias + field.getName() + arguments + condition() + selections;
    }

    /** Some are left out, some are constant, and some are variables with a value, with null and without one. */
    private String arguments(GraphQLFieldDefinition field) {
        List<String> given = field.getArguments().stream()
                .filter(argument -> random.nextInt(3) > 0)
                .map(argument -> argument.getName() + ": " + value(argument))
                .toList();
        return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    }

    private String value(GraphQLArgument argument) {
        boolean mayBeNull = !GraphQLTypeUtil.isNonNull(argument.getType());
        return switch (random.nextInt(mayBeNull ? 5 : 3)) {
            case 0 -> "$few";
            case 1 -> "$some";
            case 2 -> Integer.toString(random.nextInt(4));
            case 3 -> "null";
            default -> "$absent";
        };
    }

    private String condition() {
        return switch (random.nextInt(12)) {
            case 0 -> " @include(if: $yes)";
            case 1 -> " @skip(if: $no)";
            case 2 -> " @skip(if: $yes)";
            case 3 -> " @include(if: true)";
            default -> "";
        };
    }

    private static boolean isLeaf(GraphQLType type) {
        GraphQLNamedType of = GraphQLTypeUtil.unwrapAll(type);
        return !(of instanceof GraphQLFieldsContainer);
    }
}
