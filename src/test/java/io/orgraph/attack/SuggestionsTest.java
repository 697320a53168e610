package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.sandbox.Sandbox;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the schema cannot be asked for, it cannot be found out by misspelling it either: errors hold the asker's words. */
@MicronautTest
@Property(name = "orgraph.exploration.enabled", value = "false")
class SuggestionsTest {
    private final Target target;
    private final GraphQLSchema schema;

    SuggestionsTest(EmbeddedServer server, Sandbox sandbox, GraphQL engine) {
        this.target = new Target(server, sandbox);
        this.schema = engine.getGraphQLSchema();
    }

    @BeforeEach
    void forgetHits() {
        target.forgetHits();
    }

    @Test
    void no_root_field_is_suggested_for_its_name_misspelt() {
        for (GraphQLObjectType root : List.of(schema.getQueryType(), schema.getMutationType())) {
            for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
                String operation = root.getName().toLowerCase(Locale.ROOT);

                Reply reply = target.ask(operation + " { " + misspelt(field.getName()) + " }");

                target.assertRefused(reply);
                assertThat(words(reply)).doesNotContain(field.getName());
            }
        }
    }

    @Test
    void no_type_is_suggested_for_its_name_misspelt() {
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            Reply reply = target.ask("query($x: " + misspelt(type.getName()) + ") { __typename @skip(if: $x) }");

            target.assertRefused(reply);
            assertThat(words(reply)).doesNotContain(type.getName());
        }
    }

    @Test
    void no_input_field_is_suggested_for_its_name_misspelt() {
        inputs().forEach(input -> input.getFieldDefinitions().forEach(field -> {
            String name = misspelt(field.getName());

            Reply reply = target.ask(
                    "query($x: " + input.getName() + "!) { __typename @skip(if: $x) }", Map.of("x", Map.of(name, 1)));

            target.assertRefused(reply);
            assertThat(words(reply)).doesNotContain(field.getName());
        }));
    }

    @Test
    void no_value_of_an_enum_is_suggested_for_its_name_misspelt() {
        String document =
                "{ organizations { nodes { workspaces(orderBy: { field: NAMEE, direction: ASCC }) { totalCount } } } }";

        Reply reply = target.ask(document);

        target.assertRefused(reply);
        assertThat(words(reply)).doesNotContain("NAME", "ASC", "CREATED_AT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ organizations(filters: {}) { nodes { id } } }",
                "{ organizations { node { id } } }",
                "{ node(id: 1) { ... on Organisation { id } } }",
                "{ node(id: 1) { ... on Organization { nam } } }",
                "{ __typename @inclde(if: true) }",
                "{ organizations(filter: { nam: \"x\" }) { nodes { id } } }"
            })
    void no_message_asks_whether_something_else_was_meant(String document) {
        Reply reply = target.ask(document);

        target.assertRefused(reply);
        assertThat(reply.text()).doesNotContainIgnoringCase("did you mean", "suggest", "perhaps", "similar");
    }

    private Stream<GraphQLInputObjectType> inputs() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLInputObjectType.class::isInstance)
                .map(GraphQLInputObjectType.class::cast);
    }

    private static String misspelt(String name) {
        return name + name.charAt(name.length() - 1) + "x";
    }

    private static List<String> words(Reply reply) {
        return List.of(reply.text().split("[^A-Za-z0-9_]+", -1));
    }
}
