package io.orgraph.graph.execution;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the schema says of a field's cost: the weight of {@code @cost}, or 1 for an object and 0 for a value, and how many
 * of it are expected by {@code @listSize}. Read once for each field.
 */
final class CostWeights {
    private static final int SIZE_OF_A_LIST = 10;

    private final Map<GraphQLFieldDefinition, Weight> known = new ConcurrentHashMap<>();

    Weight of(GraphQLFieldDefinition field) {
        return known.computeIfAbsent(field, CostWeights::read);
    }

    private static Weight read(GraphQLFieldDefinition field) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
        boolean composite = GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType;
        GraphQLAppliedDirective cost = field.getAppliedDirective("cost");
        GraphQLAppliedDirective size = field.getAppliedDirective("listSize");
        long own = cost == null ? (composite ? 1 : 0) : Long.parseLong(text(cost, "weight"));
        return size == null
                ? new Weight(own, type instanceof GraphQLList && composite ? SIZE_OF_A_LIST : 1, List.of())
                : new Weight(own, number(size, "assumedSize"), slicing(size));
    }

    private static String text(GraphQLAppliedDirective directive, String argument) {
        return String.valueOf(valueOf(directive, argument));
    }

    private static long number(GraphQLAppliedDirective directive, String argument) {
        Object value = valueOf(directive, argument);
        return value instanceof Number number ? number.longValue() : 1;
    }

    private static List<String> slicing(GraphQLAppliedDirective directive) {
        Object names = valueOf(directive, "slicingArguments");
        return names instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static @Nullable Object valueOf(GraphQLAppliedDirective directive, String argument) {
        GraphQLAppliedDirectiveArgument given = directive.getArgument(argument);
        return given == null ? null : given.getValue();
    }

    /**
     * A field's weight.
     *
     * @param own of the field itself
     * @param assumed how many of its value there are where no argument says it
     * @param slicing the arguments that say it
     */
    record Weight(long own, long assumed, List<String> slicing) {}
}
