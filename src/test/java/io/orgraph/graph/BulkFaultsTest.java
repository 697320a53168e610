package io.orgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** However much of an input is wrong, the answer that says so has at most so many bytes, all of it. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
@Property(name = "orgraph.limits.rate", value = "0")
class BulkFaultsTest {
    private static final int MOST_BYTES = 64_000;
    private static final String PLANTED = """
            type Query { none: Int } type Mutation { add(input: In!): Payload } input In { items: [Item!]! }
            input Item { id: ID! } type Payload { userErrors: [UserError!]! } type UserError { message: String! }""";

    private final GraphClient client;

    BulkFaultsTest(EmbeddedServer server) {
        this.client = new GraphClient(server.getURI());
    }

    @Test
    void the_worst_input_of_every_list_is_refused_in_so_many_bytes() throws IOException {
        GraphQLSchema schema = SchemaGenerator.createdMockedSchema(Files.readString(Path.of("schema.graphqls")));
        ArgumentWalk walk = new ArgumentWalk(schema, ArgumentSamples.seenBy(client));

        List<BulkFaults.Told> told = new BulkFaults(walk, client::ask).over(ArgumentSamples.SOURCES);

        assertThat(told).filteredOn(answer -> answer.bytes() > MOST_BYTES).isEmpty();
        assertThat(told.stream().map(BulkFaults.Told::where).distinct())
                .as("lists and sources that take them")
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(told)
                .filteredOn(answer -> answer.where().startsWith("Mutation."))
                .allMatch(answer -> answer.faults() > 0);
        assertThat(told).filteredOn(answer -> answer.faults() > 100).isNotEmpty();
        System.getLogger(BulkFaultsTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "worst inputs: {0}, most bytes {1}",
                        told.size(),
                        told.stream().mapToInt(BulkFaults.Told::bytes).max().orElseThrow());
    }

    @Test
    void an_answer_that_repeats_all_is_caught() {
        DataFetcher<Object> all = env -> Map.of("userErrors", Collections.nCopies(500, Map.of("message", "Not an id")));
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Mutation", type -> type.dataFetcher("add", all))
                .build();
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(PLANTED), wiring);
        GraphQL engine = GraphQL.newGraphQL(schema).build();
        ArgumentWalk walk = new ArgumentWalk(schema, new ArgumentSamples(Map.of()));

        List<BulkFaults.Told> told = new BulkFaults(
                        walk,
                        (document, variables) -> new GraphAnswer(
                                200,
                                engine.execute(request ->
                                                request.query(document).variables(variables))
                                        .toSpecification()))
                .over(List.of("planted"));

        assertThat(told).filteredOn(answer -> answer.bytes() > MOST_BYTES).isNotEmpty();
    }
}
