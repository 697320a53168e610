package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A source is a node as any other, so that a cache holds it once. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class SourceNodesTest {
    private final GraphClient client;
    private final Sandbox sandbox;

    SourceNodesTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @Test
    void a_source_is_found_by_its_id_without_a_call() {
        List<?> sources = client.ask("{ sources { __typename id name kind } }").list("sources");
        List<?> ids = sources.stream().map(source -> Json.at(source, "id")).toList();
        sandbox.calls().clear();

        GraphAnswer found = client.ask(
                "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Source { name kind } } }",
                Map.of("ids", ids));

        assertThat(found.errors()).isEmpty();
        assertThat(found.list("nodes")).hasSize(3).isEqualTo(sources);
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void it_has_the_same_id_in_all_that_lives_in_it() {
        GraphAnswer answer = client.ask("""
                { sources { name id }
                  organizations { nodes { source { name id } memberships(first: 1) { nodes { user { source { name id } } } } } } }""");

        Map<Object, Object> ids = answer.list("sources").stream()
                .collect(Collectors.toMap(
                        source -> Objects.requireNonNull(Json.at(source, "name")),
                        source -> Objects.requireNonNull(Json.at(source, "id"))));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.list("organizations.nodes")).isNotEmpty().allSatisfy(organization -> {
            Object name = Json.at(organization, "source.name");
            assertThat(Json.at(organization, "source.id")).isEqualTo(ids.get(name));
            assertThat(Json.at(organization, "memberships.nodes.0.user.source.id"))
                    .isEqualTo(ids.get(name));
        });
    }

    @Test
    void the_id_of_a_source_is_no_organization() {
        Object id = client.ask("{ source(name: \"tours\") { id } }").text("source.id");

        GraphAnswer answer = client.ask("query($id: ID!) { organization(id: $id) { name } }", Map.of("id", id));

        assertThat(answer.failures()).containsExactly("organization BAD_USER_INPUT");
    }
}
