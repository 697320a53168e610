package io.orgraph.graph.execution;

import graphql.language.IntValue;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.orgraph.graph.execution.CostOfField.Expected;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The weights of fields by the schema: an object weighs 1 and a value a tenth, the calls of a field weigh what {@code
 * @cost} says, and {@code @listSize} says how many of it are expected. Read once for each field.
 */
final class CostWeights {
    /** The weight of an object, in tenths. */
    static final long OBJECT = 10;

    static final long VALUE = 1;

    /** The number of characters of a name that weigh as much as a value, each time they are repeated. */
    private static final int CHARACTERS = 20;

    private static final int SIZE_OF_A_LIST = 10;

    private final Map<GraphQLFieldDefinition, Weight> known = new ConcurrentHashMap<>();

    /** The weight of a response name beside its value. */
    static long ofName(int length) {
        return length / CHARACTERS;
    }

    /** Converts tenths to whole units. */
    static long whole(long tenths) {
        return (tenths + OBJECT - 1) / OBJECT;
    }

    Weight of(GraphQLFieldDefinition field) {
        return known.computeIfAbsent(field, CostWeights::read);
    }

    private static Weight read(GraphQLFieldDefinition field) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
        boolean composite = GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType;
        boolean list = type instanceof GraphQLList;
        GraphQLAppliedDirective cost = field.getAppliedDirective("cost");
        GraphQLAppliedDirective size = field.getAppliedDirective("listSize");
        long calls = cost == null ? 0 : Long.parseLong(String.valueOf(valueOf(cost, "weight")));
        List<String> slicing = size == null ? List.of() : slicing(size);
        long assumed = size == null ? (list ? SIZE_OF_A_LIST : 1) : number(size, "assumedSize");
        long each = composite ? OBJECT : VALUE;
        // In a list each item has a weight; in a page the items are below it.
        return list
                ? new Weight(
                        composite ? 0 : each * assumed, calls, composite, expected(field, assumed, slicing), slicing)
                : new Weight(each, calls, false, expected(field, assumed, slicing), slicing);
    }

    private static Expected expected(GraphQLFieldDefinition field, long assumed, List<String> slicing) {
        for (String name : slicing) {
            GraphQLArgument argument = field.getArgument(name);
            if (argument != null && argument.getArgumentDefaultValue().getValue() instanceof IntValue number) {
                return new Expected(assumed, number.getValue().longValue());
            }
        }
        return new Expected(assumed, 0);
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
     * The weight of a field.
     *
     * @param own of the field itself, in tenths
     * @param calls the weight of its calls
     * @param eachItem whether each of its items is an object
     * @param expected the expected number of its values
     * @param slicing the arguments that give that number
     */
    record Weight(long own, long calls, boolean eachItem, Expected expected, List<String> slicing) {}
}
