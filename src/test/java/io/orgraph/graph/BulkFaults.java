package io.orgraph.graph;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import io.orgraph.testkit.ArgumentWalk;
import io.orgraph.testkit.ArgumentWalk.Place;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The worst that can be asked for at each list that a schema takes: all items wrong in all their fields, the field as often as
 * an operation may have it, and its faults under as many long names as are allowed.
 */
record BulkFaults(ArgumentWalk walk, BiFunction<String, Map<String, Object>, GraphAnswer> ask) {
    private static final int ITEMS = 500;
    private static final String LONG_NAME = "n".repeat(200);

    /** How many bytes the answer had at a place, and how many faults it told. */
    record Told(String where, int bytes, int faults) {}

    List<Told> over(List<String> sources) {
        return walk.places(type -> GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))).stream()
                .flatMap(place -> sources.stream()
                        .flatMap(source -> Stream.of(told(place, source, 1, 5), told(place, source, 5, 4)))
                        .flatMap(Optional::stream))
                .toList();
    }

    private Optional<Told> told(Place place, String source, int times, int lists) {
        String type = GraphQLTypeUtil.simplePrint(place.end());
        Object items = Collections.nCopies(ITEMS, wrong(item(place.end())));
        return walk.document(place, source, "($v: " + type + ")", "$v").map(document -> {
            GraphAnswer answer = ask.apply(repeated(document, times, lists), Map.of("v", items));
            byte[] bytes = Json.write(answer.json());
            return new Told(place + " at " + source, bytes.length, faults(answer.json()));
        });
    }

    private static String repeated(String document, int times, int lists) {
        int from = document.indexOf('{');
        String field = document.substring(from + 1, document.lastIndexOf('}'));
        int start = field.indexOf("userErrors {");
        String faults = start < 0 ? "" : field.substring(start, field.indexOf('}', start) + 1);
        String more = IntStream.range(1, faults.isEmpty() ? 1 : lists)
                .mapToObj(list -> " " + LONG_NAME + list + ": " + faults)
                .collect(Collectors.joining());
        String whole = start < 0 ? field : field.replace(faults, faults + more);
        return document.substring(0, from + 1)
                + IntStream.range(0, times)
                        .mapToObj(time -> " a" + time + ":" + whole)
                        .collect(Collectors.joining())
                + "}";
    }

    private static GraphQLInputType item(GraphQLInputType list) {
        return (GraphQLInputType)
                GraphQLTypeUtil.unwrapNonNull(GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(list)));
    }

    private static Object wrong(GraphQLInputType type) {
        if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLInputObjectType input) {
            Map<String, Object> fields = new LinkedHashMap<>();
            input.getFields().forEach(field -> fields.put(field.getName(), wrong(field.getType())));
            return fields;
        }
        if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))) {
            return Collections.nCopies(3, wrong(item(type)));
        }
        if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLEnumType kind) {
            return kind.getValues().get(0).getName();
        }
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapNonNull(type))
                        .getName()
                        .equals("Int")
                ? -1
                : "no\u0000";
    }

    private static int faults(Object json) {
        if (json instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .mapToInt(member -> "userErrors".equals(member.getKey()) || "errors".equals(member.getKey())
                            ? ((List<?>) member.getValue()).size()
                            : faults(member.getValue()))
                    .sum();
        }
        return json instanceof List<?> items
                ? items.stream()
                        .mapToInt(item -> item == null ? 0 : faults(item))
                        .sum()
                : 0;
    }
}
