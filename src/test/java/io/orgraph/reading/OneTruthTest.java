package io.orgraph.reading;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.language.AstPrinter;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.ArgumentSamples;
import io.orgraph.testkit.CallWatch;
import io.orgraph.testkit.Facts;
import io.orgraph.testkit.GoldenOperation;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.OneTruth;
import io.orgraph.testkit.SandboxIds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A field of an object with an id has one value, however the object is reached: caches of clients live by it. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
@Property(name = "orgraph.limits.cost", value = "100000000")
@Property(name = "orgraph.limits.aliases", value = "1000")
@Property(name = "orgraph.limits.fields", value = "100000")
@Property(name = "orgraph.limits.tokens", value = "100000")
@Property(name = "orgraph.limits.characters", value = "1000000")
class OneTruthTest {
    /** Fields that still have several values, as {@code source Type.field}: a line that is not needed any more fails. */
    private static final Set<String> KNOWN = Set.of();

    private final GraphClient client;
    private final GraphQLSchema schema;
    private final SandboxIds ids;
    private final CallWatch calls;

    OneTruthTest(EmbeddedServer server, GraphQL engine, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.schema = engine.getGraphQLSchema();
        this.ids = SandboxIds.ofAllMadeIn(client, sandbox);
        this.calls = new CallWatch(sandbox);
    }

    @Test
    void by_every_way_that_the_schema_has() {
        OneTruth truth = new OneTruth(schema, (document, variables) -> calls.ask(client, document, variables), 3);
        ArgumentSamples.SOURCES.forEach(source -> truth.ask(
                "organizations",
                "query($of: [String!]) { organizations(sources: $of, first: 2) { nodes { id } } }",
                Map.of("of", List.of(source))));

        Set<String> leftOut = truth.walk();
        truth.askAgain();

        Facts facts = truth.facts();
        System.getLogger(OneTruthTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} values of {1} objects by every way",
                        facts.size(),
                        facts.subjects().size());
        assertThat(facts.contradictions().keySet())
                .as("%s", facts.contradictions())
                .isEqualTo(KNOWN);
        assertThat(facts.size()).isGreaterThan(5_000);
        assertThat(leftOut).isEmpty();
        assertThat(calls.unnamed())
                .as("calls that no @calls of the operation's fields names")
                .isEmpty();
    }

    @Test
    void a_call_that_a_field_does_not_name_is_caught() {
        String document = "query($id: ID!) { node(id: $id) { ... on User { %s } } }";

        Set<String> made = Set.of("TOURS GET /api/users", "TOURS GET /api/organizations/me");

        assertThat(calls.unnamed(document.formatted("phone"), Set.of(), made)).isEmpty();
        assertThat(calls.unnamed(document.formatted("email"), Set.of(), made)).containsExactly("TOURS GET /api/users");
        assertThat(calls.unnamed(document.formatted("email"), made, made)).isEmpty();
    }

    @Test
    void a_person_who_is_signed_in_to_a_source_makes_no_other_calls_than_are_named() {
        GraphClient session =
                client.with("Orgraph-Credential-tours", "Cookie better-auth.session_token=sandbox-super-admin");
        OneTruth truth = new OneTruth(schema, (document, variables) -> calls.ask(session, document, variables), 1);
        truth.ask("organizations", "{ organizations(sources: [\"tours\"], first: 1) { nodes { id } } }", Map.of());

        truth.walk();

        assertThat(truth.facts().subjects()).hasSizeGreaterThan(20);
        assertThat(calls.unnamed()).isEmpty();
    }

    @Test
    void by_the_golden_operations_side_by_side() {
        Map<String, OneTruth> byCaller = new LinkedHashMap<>();
        golden().filter(operation -> !operation.isMutation()).forEach(operation -> {
            OneTruth truth = byCaller.computeIfAbsent(
                    requireNonNullElse(operation.credential(), ""),
                    any -> new OneTruth(schema, operation.as(client)::ask, 1));
            truth.ask(operation.name(), operation.document(), operation.filled(ids));
        });

        byCaller.values().forEach(OneTruth::askAgain);

        assertThat(byCaller.values())
                .allSatisfy(truth -> assertThat(truth.facts().size()).isPositive());
        assertThat(byCaller.values()).allSatisfy(OneTruthTest::isOne);
    }

    @Test
    void what_a_change_answers_is_what_is_read_after_it() {
        golden().filter(GoldenOperation::isMutation).forEach(operation -> {
            OneTruth truth = new OneTruth(schema, operation.as(client)::ask, 1);

            truth.ask(operation.name(), operation.document(), operation.filled(ids));
            truth.askAgain();

            isOne(truth);
        });
    }

    @Test
    void a_value_that_depends_on_the_way_on_what_stands_beside_it_or_on_the_id_asked_for_is_caught() {
        GraphQLSchema planted = planted();
        GraphQL engine = GraphQL.newGraphQL(planted).build();
        OneTruth truth = new OneTruth(
                planted,
                (document, variables) -> new GraphAnswer(
                        200,
                        engine.execute(request -> request.query(document).variables(new HashMap<>(variables)))
                                .toSpecification()),
                2);

        truth.ask("rows", "{ rows { name } }", Map.of());
        truth.walk();
        truth.askAgain();

        assertThat(truth.facts().contradictions())
                .containsOnlyKeys("planted Row.name", "planted Row.kind", "planted Row.id");
    }

    /** The name of a row depends on the way, its kind on what stands beside it, and the second has two ids. */
    private static GraphQLSchema planted() {
        String sdl = """
                type Query { rows: [Row!]! node(id: ID!): Node nodes(ids: [ID!]!): [Node]! }
                interface Node { id: ID! }
                type Row implements Node { id: ID! name: String kind: String same: String next: Row! }""";
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetcher("rows", env -> List.of("1"))
                                .dataFetcher("node", env -> row(String.valueOf(env.<Object>getArgument("id"))))
                                .dataFetcher("nodes", env -> rows(env.getArgument("ids"))))
                .type(
                        "Row",
                        type -> type.dataFetcher("id", env -> id(env.getSource()))
                                .dataFetcher("next", env -> "1".equals(env.getSource()) ? "two" : "1")
                                .dataFetcher("same", env -> "same")
                                .dataFetcher("name", env -> pathTo(env).contains("next") ? "a" : "b")
                                .dataFetcher("kind", env -> text(env).contains("same") ? "a" : "b"))
                .type("Node", type -> type.typeResolver(env -> env.getSchema().getObjectType("Row")))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring);
    }

    private static String pathTo(DataFetchingEnvironment env) {
        return env.getExecutionStepInfo().getPath().toString();
    }

    private static String text(DataFetchingEnvironment env) {
        return AstPrinter.printAst(env.getDocument());
    }

    private static List<String> rows(@Nullable List<String> ids) {
        return requireNonNullElse(ids, List.<String>of()).stream()
                .map(OneTruthTest::row)
                .toList();
    }

    private static String id(@Nullable Object row) {
        String text = "1\u001fR\u001fplanted\u001f" + row;
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The row of an id, of which the second has another by now. */
    private static String row(String id) {
        return id.equals(id("1")) ? "1" : "2";
    }

    private static void isOne(OneTruth truth) {
        assertThat(KNOWN)
                .as("%s", truth.facts().contradictions())
                .containsAll(truth.facts().contradictions().keySet());
    }

    private static Stream<GoldenOperation> golden() {
        return GoldenOperation.all().stream();
    }
}
