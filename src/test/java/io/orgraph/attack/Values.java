package io.orgraph.attack;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Literals that fit their types, out of chance alone. */
final class Values {
    private static final List<String> TEXTS = List.of(
            "a",
            "",
            "transactionlink",
            "kognitos",
            "tours",
            "%2e%2e",
            "\\u202e",
            "\\\"",
            "Ä",
            "admin",
            "read",
            "users");

    private final List<String> ids;
    private final Random random;

    Values(List<String> ids, Random random) {
        this.ids = ids;
        this.random = random;
    }

    /** Whether something of the type is given: always where it has to be, else at times. */
    boolean isGiven(GraphQLInputType type) {
        return GraphQLTypeUtil.isNonNull(type) || random.nextInt(3) == 0;
    }

    String of(GraphQLType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(bare)) {
            GraphQLType item = GraphQLTypeUtil.unwrapOne(bare);
            return IntStream.range(0, random.nextInt(3))
                    .mapToObj(i -> of(item))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (bare instanceof GraphQLEnumType names) {
            return names.getValues()
                    .get(random.nextInt(names.getValues().size()))
                    .getName();
        }
        return bare instanceof GraphQLInputObjectType object
                ? object(object)
                : scalar(((GraphQLNamedType) bare).getName());
    }

    private String object(GraphQLInputObjectType object) {
        List<GraphQLInputObjectField> fields = object.getFieldDefinitions();
        if (object.isOneOf()) {
            fields = List.of(fields.get(random.nextInt(fields.size())));
        }
        return fields.stream()
                .filter(field -> object.isOneOf() || isGiven(field.getType()))
                .map(field -> field.getName() + ": " + of(field.getType()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String scalar(String name) {
        return switch (name) {
            case "ID" -> '"' + ids.get(random.nextInt(ids.size())) + '"';
            case "Int" -> String.valueOf(random.nextInt(20) - 2);
            case "DateTime" -> "\"2026-0%d-01T00:00:00Z\"".formatted(1 + random.nextInt(9));
            case "Boolean" -> String.valueOf(random.nextBoolean());
            default -> '"' + TEXTS.get(random.nextInt(TEXTS.size())) + '"';
        };
    }
}
