package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.CallSummary;
import io.orgraph.testkit.DeclaredEndpoints;
import io.orgraph.testkit.GoldenOperation;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.upstream.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README tells the truth: its first query has the answer that stands there, and its tables miss nothing. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class ReadmeTest {
    private static final Pattern QUERY = Pattern.compile("curl -s localhost:8080/graphql .* -d '(.*)'");
    private static final Pattern ANSWER = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\\| `((?:GET|POST|PUT|PATCH|DELETE) [^`]*)` \\| (.*) \\|");
    private static final Pattern FIELD = Pattern.compile("`([A-Z][A-Za-z]*)\\.([a-zA-Z]+)`");

    private final GraphClient client;
    private final Sandbox sandbox;
    private final String readme;

    ReadmeTest(EmbeddedServer server, Sandbox sandbox) throws IOException {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void the_first_query_has_the_answer_that_stands_there_and_makes_four_calls() {
        String query = (String) Objects.requireNonNull(Json.at(Json.read(bytes(found(QUERY))), "query"));
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(query);

        assertThat(answer.json()).isEqualTo(Json.read(bytes(found(ANSWER))));
        assertThat(sandbox.calls().all()).hasSize(4);
    }

    @Test
    void every_call_of_the_golden_operations_has_its_row() {
        List<String> endpoints = rows().map(row -> row.group(1)).toList();

        List<String> called = GoldenOperation.all().stream()
                .flatMap(operation -> operation.calls().stream())
                .map(CallSummary::endpoint)
                .distinct()
                .toList();

        assertThat(endpoints).containsAll(called);
    }

    @Test
    void every_endpoint_that_an_adapter_declares_has_its_row_and_every_row_its_endpoint() {
        Set<String> rows = rows().map(row -> row.group(1)).collect(Collectors.toSet());

        Set<String> declared = DeclaredEndpoints.all();

        assertThat(declared).hasSizeGreaterThan(60);
        assertThat(rows).containsExactlyInAnyOrderElementsOf(declared);
    }

    /** A list of Kognitos makes its endpoint itself, and is a constant. */
    @Test
    void no_endpoint_is_made_where_the_walk_does_not_look() {
        assertThat(DeclaredEndpoints.madeElsewhere()).containsExactly("io.orgraph.source.kognitos.ListEndpoint.at");
    }

    @Test
    void an_endpoint_without_a_row_is_found_alone_and_in_a_list() {
        assertThat(DeclaredEndpoints.in(Planted.class))
                .containsExactlyInAnyOrder("PUT /planted/{}", "GET /planted/{}/list");
    }

    @Test
    void every_field_of_the_tables_is_in_the_schema() throws IOException {
        TypeDefinitionRegistry schema = new SchemaParser().parse(Files.readString(Path.of("schema.graphqls")));

        assertThat(rows().flatMap(row -> FIELD.matcher(row.group(2)).results()))
                .hasSizeGreaterThan(30)
                .allMatch(field -> isIn(schema, field.group(1), field.group(2)));
    }

    /** Stands for an adapter with endpoints that no row has. */
    @SuppressWarnings("unused") // They are found by reflection.
    private static final class Planted {
        static final Endpoint ALONE = Endpoint.put("/planted/{id}");
        static final Listing LIST = new Listing(Endpoint.get("/planted/{id}/list"), "items");
        static final String OTHER = "GET /planted/no-endpoint";
    }

    private record Listing(Endpoint endpoint, String key) {}

    private static boolean isIn(TypeDefinitionRegistry schema, String type, String field) {
        return schema.getTypeOrNull(type) instanceof ObjectTypeDefinition object
                && object.getFieldDefinitions().stream()
                        .anyMatch(candidate -> candidate.getName().equals(field));
    }

    private Stream<MatchResult> rows() {
        return ROW.matcher(readme).results();
    }

    private String found(Pattern pattern) {
        return pattern.matcher(readme).results().findFirst().orElseThrow().group(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
