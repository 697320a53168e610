package io.orgraph.graph.execution;

import static java.util.Objects.requireNonNull;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes operations that ask for much: all values of what they come by, long lists, long names, the same many times. */
final class LargeDocuments {
    private static final int DEEPEST = 10;
    private static final int LONG_NAMES = 20;
    private static final List<String> SIZES = List.of("", "(first: 50)", "(first: 100)", "(first: 300)");

    private final GraphQLSchema schema;
    private final Random random;
    private final boolean named;
    private int names;

    LargeDocuments(GraphQLSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
        this.named = random.nextInt(3) == 0;
    }

    /** Such as were seen to take long for what they were expected to cost, with {@code $ids} of the caller's choice. */
    static List<String> known() {
        String plan =
                "accessPlan(input: {target: {user: {userId: \"$user0\", workspaces: []}}}) { token items { __typename } }";
        return List.of(
                "{ organizations(first: 1, sources: [\"kognitos\"]) { nodes { workspaces(first: 150) { nodes { memberships(first: 60) { nodes { roles {"
                        + " name permissions { key action resourceType __typename } } } } } } } } }",
                "query($ids: [ID!]!) "
                        + times(
                                20,
                                i -> "q" + i
                                        + ": nodes(ids: $ids) { __typename id ... on Organization { name createdAt } }"),
                "query($ids: [ID!]!) { nodes(ids: $ids) { " + values(29, "Organization", "name") + " } }",
                "{ organizations(first: 1) { nodes { workspaces(first: 120) { nodes { memberships(first: 50) { nodes { "
                        + values(29, "WorkspaceMembership", "access") + " } } } } } } }",
                times(20, i -> "p" + i + ": " + plan));
    }

    String query() {
        GraphQLCompositeType type = requireNonNull(schema.getObjectType("Organization"));
        return "{ organizations { nodes { " + selections(type, 3) + " } } }";
    }

    private String selections(GraphQLCompositeType type, int depth) {
        StringBuilder text = new StringBuilder("__typename");
        List<GraphQLFieldDefinition> objects = new ArrayList<>();
        for (GraphQLFieldDefinition field : ((GraphQLFieldsContainer) type).getFieldDefinitions()) {
            boolean needsMore = field.getArguments().stream().anyMatch(one -> GraphQLTypeUtil.isNonNull(one.getType()));
            if (!needsMore && innerOf(field) instanceof GraphQLCompositeType) {
                objects.add(field);
            } else if (!needsMore && random.nextInt(4) > 0) {
                text.append(' ').append(name()).append(field.getName());
            }
        }
        for (int i = 0; i < 1 + random.nextInt(2) && depth < DEEPEST && !objects.isEmpty(); i++) {
            text.append(' ').append(object(objects.remove(random.nextInt(objects.size())), depth));
        }
        return text.toString();
    }

    private String object(GraphQLFieldDefinition field, int depth) {
        String size = field.getArgument("first") == null ? "" : SIZES.get(random.nextInt(SIZES.size()));
        return field.getName() + size + " { " + selections((GraphQLCompositeType) innerOf(field), depth + 1) + " }";
    }

    private String name() {
        return named && names < LONG_NAMES ? "a" + names++ + "x".repeat(300) + ": " : "";
    }

    private static String values(int times, String type, String field) {
        return "... on " + type + " " + times(times, i -> "a" + i + "x".repeat(400) + ": " + field);
    }

    private static String times(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(" ", "{ ", " }"));
    }

    private static GraphQLType innerOf(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType());
    }
}
