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
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an operation would need beyond its budget is not called; what it could have is answered. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink")
@Property(name = "orgraph.limits.calls", value = "5")
class CallBudgetTest {
    private static final String MEMBERS =
            "{ organizations { nodes { name workspaces { nodes { name memberships { totalCount } } } } } }";

    private final GraphClient client;
    private final Sandbox sandbox;

    CallBudgetTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @Test
    void the_fields_beyond_it_say_so_and_the_rest_is_answered() {
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(MEMBERS);

        List<?> workspaces = answer.list("organizations.nodes.0.workspaces.nodes");
        long answered = workspaces.stream()
                .filter(workspace -> Json.at(workspace, "memberships") != null)
                .count();
        assertThat(sandbox.calls().all()).hasSize(5);
        assertThat(answered).isPositive();
        assertThat(workspaces)
                .allSatisfy(workspace -> assertThat(Json.at(workspace, "name")).isNotNull());
        assertThat(answer.failures())
                .hasSize(workspaces.size() - (int) answered)
                .allMatch(failure -> failure.endsWith(".memberships BUDGET_EXCEEDED"));
        assertThat(Objects.toString(Json.at(answer.errors().get(0), "message")))
                .contains("would need more calls than one operation may make");
    }

    @Test
    void each_operation_has_its_own() {
        client.ask(MEMBERS);

        assertThat(client.ask("{ organizations { nodes { workspaces { totalCount } } } }")
                        .errors())
                .isEmpty();
    }
}
