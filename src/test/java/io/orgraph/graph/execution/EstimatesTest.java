package io.orgraph.graph.execution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.attack.ProcessorTime;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.http.limits.AdmissionLimits;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.SandboxIds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a token of the rate pays for takes little processor time, whatever is asked for and whatever shape the data has.
 * Looked for among generated operations, and then those that are known: {@code -Dorgraph.estimates.seconds=60} looks longer. The
 * time is that of the whole process, with the client and the simulated source in it, and the least of up to three runs.
 */
class EstimatesTest {
    /** Three times the worst that is seen, on two cores: 35 ms for 20 times a hundred ids, before all is compiled. */
    private static final Duration MOST_OF_A_TOKEN = Duration.ofMillis(100);

    private static final int RUNS = 3;

    private static final long SECONDS = Long.getLong("orgraph.estimates.seconds", 4);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "many small rows, transactionlink, 2, 1000",
        "few rows, 'transactionlink,kognitos,tours', 3, 20",
        "deep, 'transactionlink,kognitos', 120, 60"
    })
    void no_operation_takes_much_more_than_it_is_expected_to(String shape, String kinds, int workspaces, int people)
            throws IOException {
        try (EmbeddedServer server = server(kinds, workspaces, people)) {
            GraphQLSchema schema =
                    server.getApplicationContext().getBean(GraphQL.class).getGraphQLSchema();
            Worst worst = search(schema, planted(), new GraphClient(server.getURI()));

            assertThat(worst.documents()).isPositive();
            assertThat(worst.ofToken()).as("%s", worst).isLessThan(MOST_OF_A_TOKEN);
            assertThat(workspaces < 100 || worst.ofPlanted().compareTo(MOST_OF_A_TOKEN) > 0)
                    .as("What weighs nothing is found: %s", worst)
                    .isTrue();
        }
    }

    private static Worst search(GraphQLSchema schema, GraphQLSchema planted, GraphClient client) {
        Random random = new Random(SECONDS);
        SandboxIds ids = SandboxIds.askedOf(client);
        Map<String, Object> variables = Map.of("ids", Collections.nCopies(100, ids.of("organization")));
        Deque<String> known = new ArrayDeque<>(LargeDocuments.known());
        Worst worst = Worst.NONE;
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        while (System.nanoTime() < end || !known.isEmpty()) {
            boolean generates = System.nanoTime() < end;
            String document = generates ? new LargeDocuments(schema, random).query() : ids.fillIn(known.remove());
            long cost = cost(schema, document, variables);
            if (cost <= OperationLimits.DEFAULT.cost()) {
                Duration enough = worst.ofToken().multipliedBy(tokens(cost));
                Duration time = ProcessorTime.leastOf(RUNS, enough, () -> client.ask(document, variables));
                worst = worst.or(
                        document,
                        time.dividedBy(tokens(cost)),
                        time.dividedBy(tokens(cost(planted, document, variables))));
            }
        }
        return worst;
    }

    private static long tokens(long cost) {
        int ofOne = AdmissionLimits.DEFAULT.costPerToken();
        return Math.max(1, (cost + ofOne - 1) / ofOne);
    }

    private static long cost(GraphQLSchema schema, String text, Map<String, Object> variables) {
        Document document = Parser.parse(text);
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        return new CostEstimate(schema, new CostWeights(), document)
                .of(operation)
                .with(variables, OperationLimits.DEFAULT.weightOfCalls());
    }

    private static EmbeddedServer server(String kinds, int workspaces, int people) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "orgraph.limits.rate", 0,
                        "orgraph.sandbox.kinds", kinds,
                        "orgraph.sandbox.workspaces", workspaces,
                        "orgraph.sandbox.people", people));
    }

    /** The schema, where members of the organization and of its workspaces weigh nothing. */
    private static GraphQLSchema planted() throws IOException {
        try (InputStream schema = requireNonNull(EstimatesTest.class.getResourceAsStream("/schema.graphqls"))) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(
                            "(WorkspaceMembershipConnection|OrganizationMembershipConnection) @cost\\(weight: \"\\d+\"\\)"
                                    + " @listSize\\([^)]*\\)",
                            "$1 @listSize(assumedSize: 0)");
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
        }
    }

    /** The worst that was found among so many documents. */
    private record Worst(int documents, String document, Duration ofToken, Duration ofPlanted) {
        static final Worst NONE = new Worst(0, "", Duration.ZERO, Duration.ZERO);

        Worst or(String other, Duration token, Duration planted) {
            boolean worse = token.compareTo(ofToken) > 0;
            return new Worst(
                    documents + 1,
                    worse ? other : document,
                    worse ? token : ofToken,
                    planted.compareTo(ofPlanted) > 0 ? planted : ofPlanted);
        }
    }
}
