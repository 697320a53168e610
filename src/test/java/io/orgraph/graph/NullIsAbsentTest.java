package io.orgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.testkit.ArgumentSamples;
import io.orgraph.testkit.ArgumentWalk;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Wherever the schema takes null, it is as good as absent: literally, by a variable, by one that is declared and not given.
 * The forms of an input of which exactly one is given are left out: GraphQL allows no null there.
 */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
@Property(name = "orgraph.limits.rate", value = "0")
class NullIsAbsentTest {
    private static final String PLANTED =
            "type Query { rows(first: Int, filter: Filter): Int } input Filter { most: Int }";

    private final GraphClient client;

    NullIsAbsentTest(EmbeddedServer server) {
        this.client = new GraphClient(server.getURI());
    }

    @Test
    void null_is_a_bug_nowhere() throws IOException {
        GraphQLSchema schema = SchemaGenerator.createdMockedSchema(Files.readString(Path.of("schema.graphqls")));
        Walked walked =
                walk(new ArgumentWalk(schema, ArgumentSamples.seenBy(client)), ArgumentSamples.SOURCES, client::ask);

        assertThat(walked.bugs()).isEmpty();
        assertThat(walked.notReached()).isEmpty();
        assertThat(walked.places()).as("places that take null").isGreaterThanOrEqualTo(60);
        assertThat(walked.asked()).as("times it was sent").isGreaterThanOrEqualTo(walked.places() * 3);
        System.Logger log = System.getLogger(NullIsAbsentTest.class.getName());
        log.log(System.Logger.Level.INFO, "null at {0} places, {1} times", walked.places(), walked.asked());
    }

    @Test
    void a_resolver_that_unboxes_it_is_caught() {
        DataFetcher<Integer> unboxing = env -> {
            int first = env.getArgumentOrDefault("first", 50);
            Map<String, Integer> filter = env.getArgumentOrDefault("filter", Map.of());
            int most = filter == null ? 0 : filter.getOrDefault("most", 1);
            return first + most;
        };
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("rows", unboxing))
                .build();
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(PLANTED), wiring);

        Walked walked =
                walk(new ArgumentWalk(schema, new ArgumentSamples(Map.of())), List.of("planted"), answering(schema));

        assertThat(walked.places()).isEqualTo(3);
        assertThat(walked.bugs())
                .containsExactlyInAnyOrder(
                        "Query.rows(first) literally at planted",
                        "Query.rows(first) by a variable at planted",
                        "Query.rows(filter.most) literally at planted",
                        "Query.rows(filter.most) by a variable at planted");
    }

    @Test
    void a_field_that_cannot_be_reached_is_told() {
        GraphQLSchema schema =
                SchemaGenerator.createdMockedSchema("type Query { row: Row } type Row { cells(first: Int): Int }");

        Walked walked =
                walk(new ArgumentWalk(schema, new ArgumentSamples(Map.of())), List.of("planted"), answering(schema));

        assertThat(walked.notReached()).containsExactly("Row.cells(first)");
    }

    private record Walked(int places, int asked, List<String> bugs, List<String> notReached) {}

    /** Deletions come last. */
    private static Walked walk(
            ArgumentWalk walk, List<String> sources, BiFunction<String, Map<String, Object>, GraphAnswer> ask) {
        List<ArgumentWalk.Place> places = walk.places(type -> !GraphQLTypeUtil.isNonNull(type)).stream()
                .filter(place -> !place.isOneForm())
                .sorted(Comparator.comparing(place -> place.field().getName().startsWith("delete")))
                .toList();
        List<String> bugs = new ArrayList<>();
        List<String> notReached = new ArrayList<>();
        int asked = 0;
        for (ArgumentWalk.Place place : places) {
            String declared = "($v: " + GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(place.end())) + ")";
            int before = asked;
            for (String source : sources) {
                asked += send(walk, place, source, new Way("literally", "", "null", Map.of()), ask, bugs);
                asked += send(
                        walk,
                        place,
                        source,
                        new Way("by a variable", declared, "$v", Collections.singletonMap("v", null)),
                        ask,
                        bugs);
                asked += send(walk, place, source, new Way("by one not given", declared, "$v", Map.of()), ask, bugs);
            }
            if (asked == before) {
                notReached.add(place.toString());
            }
        }
        return new Walked(places.size(), asked, bugs, notReached);
    }

    private record Way(String name, String declared, String sent, Map<String, Object> variables) {}

    /** Gives 1 where it was sent. A document that is not valid counts as a bug: it would show nothing. */
    private static int send(
            ArgumentWalk walk,
            ArgumentWalk.Place place,
            String source,
            Way way,
            BiFunction<String, Map<String, Object>, GraphAnswer> ask,
            List<String> bugs) {
        return walk.document(place, source, way.declared(), way.sent())
                .map(document -> {
                    GraphAnswer answer = ask.apply(document, way.variables());
                    if (!answer.json().containsKey("data")
                            || answer.errors().toString().contains("INTERNAL")) {
                        bugs.add(place + " " + way.name() + " at " + source
                                + (answer.json().containsKey("data") ? "" : ": " + document + answer.json()));
                    }
                    return 1;
                })
                .orElse(0);
    }

    private static BiFunction<String, Map<String, Object>, GraphAnswer> answering(GraphQLSchema schema) {
        GraphQL engine = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(parameters -> CompletableFuture.completedFuture(
                        DataFetcherExceptionHandlerResult.newResult(GraphqlErrorBuilder.newError()
                                        .message("INTERNAL")
                                        .build())
                                .build()))
                .build();
        return (document, variables) -> new GraphAnswer(
                200,
                engine.execute(request -> request.query(document).variables(variables))
                        .toSpecification());
    }
}
