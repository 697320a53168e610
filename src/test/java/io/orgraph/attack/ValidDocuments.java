package io.orgraph.attack;

import static java.util.Objects.requireNonNull;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes documents that fit the schema and its limits, out of chance alone. */
final class ValidDocuments {
    private static final int DEEPEST = 9;
    private static final int MOST_FIELDS = 30;
    private static final int MOST_ROOT_FIELDS = 3;

    private final GraphQLSchema schema;
    private final Values values;
    private final Random random;
    private int fields;
    private int aliases;
    private int directives;

    ValidDocuments(GraphQLSchema schema, List<String> ids, Random random) {
        this.schema = schema;
        this.values = new Values(ids, random);
        this.random = random;
    }

    String query() {
        fields = 0;
        aliases = 0;
        directives = 0;
        return "query " + name() + "{ " + selections(schema.getQueryType(), 1, new HashSet<>()) + " }";
    }

    /** Each name once in a set, since the same name with other arguments would clash. */
    private String selections(GraphQLCompositeType type, int depth, Set<String> used) {
        StringBuilder text = new StringBuilder("__typename");
        int wanted = depth == 1 ? 1 + random.nextInt(MOST_ROOT_FIELDS) : 1 + random.nextInt(4);
        for (int i = 0; i < wanted && fields < MOST_FIELDS; i++) {
            GraphQLFieldDefinition field = anyOf(((GraphQLFieldsContainer) type).getFieldDefinitions());
            if (used.add(field.getName())) {
                text.append(' ').append(field(field, depth));
            }
        }
        if (type instanceof GraphQLInterfaceType several && random.nextBoolean()) {
            GraphQLObjectType one = anyOf(requireNonNull(schema.getImplementations(several)));
            text.append(" ... on ").append(one.getName()).append(" { ");
            text.append(selections(one, depth, used)).append(" }");
        }
        return text.toString();
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        fields++;
        GraphQLOutputType output = field.getType();
        GraphQLType type = GraphQLTypeUtil.unwrapAll(output);
        String start = alias() + field.getName() + arguments(field) + directive();
        if (!(type instanceof GraphQLCompositeType inner)) {
            return start;
        }
        String below = depth < DEEPEST ? selections(inner, depth + 1, new HashSet<>()) : "__typename";
        return start + " { " + below + " }";
    }

    private String arguments(GraphQLFieldDefinition field) {
        List<String> given = field.getArguments().stream()
                .filter(argument -> isSmall(argument) || values.isGiven(argument.getType()))
                .map(argument -> argument.getName() + ": " + value(argument))
                .toList();
        return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    }

    private String value(GraphQLArgument argument) {
        return isSmall(argument) ? String.valueOf(1 + random.nextInt(3)) : values.of(argument.getType());
    }

    /** How many items: always given, so that no operation costs too much. */
    private static boolean isSmall(GraphQLArgument argument) {
        return argument.getName().equals("first");
    }

    private String alias() {
        return random.nextInt(8) == 0 && aliases < 20 ? "a" + aliases++ + ": " : "";
    }

    private String directive() {
        boolean has = random.nextInt(10) == 0 && directives++ < 15;
        return has ? (random.nextBoolean() ? " @include(if: " : " @skip(if: ") + random.nextBoolean() + ")" : "";
    }

    private String name() {
        return random.nextInt(3) == 0
                ? ""
                : random.ints(5, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining()) + " ";
    }

    private <T> T anyOf(List<T> list) {
        return requireNonNull(list.get(random.nextInt(list.size())));
    }
}
