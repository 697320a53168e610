package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.orgraph.testkit.Facts;
import io.orgraph.testkit.FullSelection;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.OneTruth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A field of an object with an id has one value, however the object is reached, also where the sources answer as their
 * documents say and not as the sandbox does.
 */
class RecordedTruthTest {
    /** The walk asks for more at once than an operation may. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "orgraph.limits.cost", "100000000",
            "orgraph.limits.rate", "0",
            "orgraph.limits.aliases", "1000",
            "orgraph.limits.fields", "100000",
            "orgraph.limits.tokens", "100000",
            "orgraph.limits.characters", "1000000");

    @Test
    void by_every_way_that_the_schema_has() {
        try (RecordedSources sources = new RecordedSources(SETTINGS)) {
            Facts facts = walked(sources);

            assertThat(facts.contradictions()).isEmpty();
            assertThat(facts.size()).isGreaterThan(1_000);
            assertThat(facts.subjects().stream().map(Facts.Subject::source)).containsAll(sources.names());
            assertThat(facts.subjects().stream().map(Facts.Subject::type)).containsAll(nodeTypes(sources));
        }
    }

    @Test
    void a_resolver_whose_value_depends_on_the_way_is_caught() {
        Map<String, Object> planted = new HashMap<>(SETTINGS);
        planted.put(EmailByWay.PROPERTY, "true");
        try (RecordedSources sources = new RecordedSources(planted)) {
            assertThat(walked(sources).contradictions().keySet())
                    .containsExactlyInAnyOrderElementsOf(sources.names().stream()
                            .map(name -> name + " User.email")
                            .toList());
        }
    }

    private static Facts walked(RecordedSources sources) {
        GraphClient client = sources.client();
        OneTruth truth = new OneTruth(sources.bean(GraphQL.class).getGraphQLSchema(), client::ask, 3);
        sources.names()
                .forEach(name -> truth.ask(
                        "organizations",
                        "query($of: [String!]) { organizations(sources: $of, first: 2) { nodes { id } } }",
                        Map.of("of", List.of(name))));
        truth.walk();
        truth.askAgain();
        return truth.facts();
    }

    private static List<String> nodeTypes(RecordedSources sources) {
        GraphQLSchema schema = sources.bean(GraphQL.class).getGraphQLSchema();
        return new FullSelection(schema, 1)
                .nodes().stream().map(GraphQLObjectType::getName).toList();
    }
}
