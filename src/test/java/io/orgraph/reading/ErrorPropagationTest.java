package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a failed field that is never null leaves of the answer, with the directive that keeps its object and without it. */
@MicronautTest
@Property(name = StrictWorkspaces.PROPERTY, value = "true")
class ErrorPropagationTest {
    private static final String SCREEN = "{ organizations { nodes { source { name } workspaces { totalCount } } } }";

    private final GraphClient client;
    private final Sandbox sandbox;

    ErrorPropagationTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @BeforeEach
    void workspacesFail() {
        sandbox.faults().clear();
        sandbox.faults().on("GET", ".*/organizations/workspaces").answer(403);
    }

    @Test
    void a_failed_field_that_is_never_null_takes_its_row_with_it() {
        GraphAnswer answer = client.ask("query " + SCREEN);

        assertThat(answer.failures()).contains("organizations.nodes.0.workspaces FORBIDDEN");
        assertThat(Json.at(answer.json(), "data.organizations")).isNull();
    }

    @Test
    void with_the_directive_the_row_stays_and_the_error_too() {
        GraphAnswer answer = client.ask("query @experimental_disableErrorPropagation " + SCREEN);

        assertThat(answer.failures()).containsExactly("organizations.nodes.0.workspaces FORBIDDEN");
        assertThat(answer.text("organizations.nodes.0.source.name")).isEqualTo("transactionlink");
        assertThat(Json.at(answer.json(), "data.organizations.nodes.0.workspaces"))
                .isNull();
    }
}
