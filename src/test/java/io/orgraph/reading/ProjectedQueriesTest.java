package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GoldenOperation;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.SandboxIds;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each golden query is projected as a whole: no fetcher sends it to the engine, but those that must be asked once. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
@Property(name = ResponseForms.PROPERTY, value = "true")
class ProjectedQueriesTest {
    private static final List<String> FETCHED_ONCE = List.of("invitationPreview", "userErrors");

    private final GraphClient client;
    private final ResponseForms forms;
    private final SandboxIds ids;

    ProjectedQueriesTest(EmbeddedServer server, Sandbox sandbox, ResponseForms forms) {
        this.client = new GraphClient(server.getURI());
        this.forms = forms;
        this.ids = SandboxIds.ofAllMadeIn(client, sandbox);
    }

    @TestFactory
    Stream<DynamicTest> a_query_is_projected_unless_it_has_a_field_that_is_fetched_once() {
        return GoldenOperation.ofAllSources().stream()
                .filter(operation -> !operation.isMutation())
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> isProjected(operation)));
    }

    private void isProjected(GoldenOperation operation) {
        GraphAnswer answer = operation.ask(client, ids);

        assertThat(answer.errors()).isEmpty();
        assertThat(forms.isProjected()).isEqualTo(FETCHED_ONCE.stream().noneMatch(operation.document()::contains));
    }

    @Test
    void several_nodes_are_projected() {
        String id = client.ask("{ organizations { nodes { id } } }").text("organizations.nodes.0.id");

        GraphAnswer answer = client.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", List.of(id)));

        assertThat(answer.errors()).isEmpty();
        assertThat(forms.isProjected()).isTrue();
    }

    @Test
    void a_query_with_an_error_is_run_by_the_engine() {
        GraphAnswer answer =
                client.ask("{ organizations { nodes { id } } failing: organization(id: \"no id\") { id } }");

        assertThat(answer.errors()).hasSize(1);
        assertThat(forms.isProjected()).isFalse();
    }
}
