package io.orgraph.graph.execution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.graph.operation.OperationLimits;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** To write out how many items there are by default costs what it costs to leave it away, wherever there are pages. */
@MicronautTest
class UsualPagesTest {
    private final GraphQLSchema schema;

    UsualPagesTest(GraphQL engine) {
        this.schema = engine.getGraphQLSchema();
    }

    @Test
    void for_every_field_with_pages() {
        Map<String, String> ways = ways();
        int walked = 0;
        for (Map.Entry<String, String> way : ways.entrySet()) {
            GraphQLObjectType type = requireNonNull(schema.getObjectType(way.getKey()));
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                GraphQLArgument first = field.getArgument("first");
                if (first != null) {
                    String usual = AstPrinter.printAst((graphql.language.Node<?>)
                            requireNonNull(first.getArgumentDefaultValue().getValue()));
                    assertSame(way.getValue(), field.getName(), usual);
                    walked++;
                }
            }
        }
        assertThat(walked).isEqualTo(11);
    }

    private void assertSame(String way, String field, String usual) {
        long absent = cost(way.formatted(field + " { nodes { id } }"));

        assertThat(cost(way.formatted(field + "(first: " + usual + ") { nodes { id } }")))
                .as(field)
                .isEqualTo(absent);
        assertThat(cost(way.formatted(field + "(first: 1000) { nodes { id } }")))
                .as(field)
                .isGreaterThan(absent);
    }

    private long cost(String document) {
        graphql.language.Document parsed = Parser.parse(document);
        OperationDefinition operation =
                parsed.getDefinitionsOfType(OperationDefinition.class).get(0);
        return new CostEstimate(schema, new CostWeights(), parsed)
                .of(operation)
                .with(Map.of(), OperationLimits.DEFAULT.weightOfCalls());
    }

    /** A shortest document to each type of object, by the type's name. */
    private Map<String, String> ways() {
        Map<String, String> ways = new LinkedHashMap<>();
        Queue<GraphQLObjectType> next = new ArrayDeque<>();
        ways.put(schema.getQueryType().getName(), "{ %s }");
        next.add(schema.getQueryType());
        while (!next.isEmpty()) {
            GraphQLObjectType type = next.remove();
            String way = requireNonNull(ways.get(type.getName()));
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                GraphQLType output = GraphQLTypeUtil.unwrapAll(field.getType());
                if (output instanceof GraphQLObjectType object
                        && ways.putIfAbsent(object.getName(), way.formatted(start(field) + " { %s }")) == null) {
                    next.add(object);
                }
            }
        }
        return ways;
    }

    private static String start(GraphQLFieldDefinition field) {
        return field.getArgument("id") == null ? field.getName() : field.getName() + "(id: 1)";
    }
}
