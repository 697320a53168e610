package io.orgraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.testkit.ArgumentSamples;
import io.orgraph.testkit.ArgumentWalk;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.GraphAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** No text of a caller goes on to a source with a control character or half a character in it, wherever it stands. */
class SentTextsTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final FaultServer ON_THE_WAY = FaultServer.choosing(
            request -> new Relay(request, SANDBOX::port).answer().whole());
    private static final Facade FACADE = new Facade(settings());

    @AfterAll
    static void close() {
        FACADE.close();
        ON_THE_WAY.close();
        SANDBOX.close();
    }

    @Test
    void what_goes_on_to_a_source_is_checked_before_any_call() throws IOException {
        GraphQLSchema schema = SchemaGenerator.createdMockedSchema(Files.readString(Path.of("schema.graphqls")));
        ArgumentSamples samples = ArgumentSamples.seenBy(document -> ask(document, Map.of()));
        SentTexts texts = new SentTexts(new ArgumentWalk(schema, samples), SentTextsTest::ask, ON_THE_WAY::requests);

        SentTexts.Walked walked = texts.over(ArgumentSamples.SOURCES);

        System.getLogger(SentTextsTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "texts at {0} places, {1} of a place and a source go on, {2} sendings: {3}",
                        walked.places(),
                        walked.reaching().size(),
                        walked.sendings(),
                        walked.reaching());
        assertThat(walked.holes()).isEmpty();
        assertThat(walked.places()).as("places that take a text").isGreaterThanOrEqualTo(45);
        assertThat(walked.reaching())
                .as("places and sources from which it goes on")
                .hasSizeGreaterThanOrEqualTo(24)
                .anyMatch(place -> place.startsWith("Organization.workspaces(filter.nameContains)"))
                .anyMatch(place -> place.startsWith("Mutation.createOrganizationRole(input.name)"));
    }

    @Test
    void members_are_not_compared_for_a_text_that_is_refused() {
        String workspace = ArgumentSamples.seenBy(document -> ask(document, Map.of()))
                .id("Workspace", "transactionlink")
                .orElseThrow();
        ask("{ node(id: " + workspace + ") { id } }", Map.of());
        int before = ON_THE_WAY.hits();
        ask("{ node(id: " + workspace + ") { id } }", Map.of());
        int usual = ON_THE_WAY.hits() - before;

        GraphAnswer answer = ask(
                "query($v: String) { node(id: " + workspace + ") { ... on Workspace {"
                        + " memberships(includeInherited: true, filter: { search: $v }) { nodes { access } } } } }",
                Map.of("v", "a\n"));

        assertThat(answer.failures()).containsExactly("node.memberships BAD_USER_INPUT");
        assertThat(ON_THE_WAY.hits()).isEqualTo(before + 2 * usual);
    }

    @Test
    void a_resolver_that_does_not_look_is_caught() {
        List<String> calls = new ArrayList<>();
        DataFetcher<Integer> careless = env -> {
            calls.add("GET /rows?q=" + env.getArguments());
            return 1;
        };
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("rows", careless))
                .build();
        GraphQLSchema schema = new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser()
                                .parse(
                                        "type Query { rows(filter: Filter, kept: [String!]): Int } input Filter { name: String }"),
                        wiring);
        GraphQL engine = GraphQL.newGraphQL(schema).build();
        SentTexts texts = new SentTexts(
                new ArgumentWalk(schema, new ArgumentSamples(Map.of())),
                (document, variables) -> new GraphAnswer(
                        200,
                        engine.execute(request -> request.query(document).variables(variables))
                                .toSpecification()),
                () -> List.copyOf(calls));

        SentTexts.Walked walked = texts.over(List.of("planted"));

        assertThat(walked.reaching())
                .containsExactly("Query.rows(filter.name) at planted", "Query.rows(kept) at planted");
        assertThat(walked.holes()).hasSize(walked.sendings()).allMatch(hole -> hole.endsWith("is sent"));
    }

    private static GraphAnswer ask(String document, Map<String, ?> variables) {
        return FACADE.ask(document, variables).answer();
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(Map.of("orgraph.limits.rate", 0));
        for (String source : ArgumentSamples.SOURCES) {
            settings.putAll(Facade.source(source, source, ON_THE_WAY.url().resolve("/" + source), Map.of()));
        }
        return settings;
    }
}
