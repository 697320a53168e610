package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.CallSummary;
import io.orgraph.testkit.GoldenOperation;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.SandboxIds;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each operation under resources/golden makes exactly the REST calls that its calls.txt states. */
@MicronautTest
class GoldenOperationsTest {
    private final GraphClient client;
    private final Sandbox sandbox;
    private final SandboxIds ids;

    GoldenOperationsTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.ids = SandboxIds.askedOf(client);
    }

    @TestFactory
    Stream<DynamicTest> an_operation_makes_the_calls_that_it_states() {
        return GoldenOperation.in("golden").stream()
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> makesItsCalls(operation)));
    }

    private void makesItsCalls(GoldenOperation operation) {
        sandbox.calls().clear();

        GraphAnswer answer = operation.ask(client, ids);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.json().get("data")).isNotNull();
        assertThat(answer.json().toString()).doesNotContain("userErrors=[{");
        assertThat(CallSummary.of(sandbox.calls().all())).containsExactlyInAnyOrderElementsOf(operation.calls());
    }

    @Test
    void there_are_at_least_twelve_operations() {
        assertThat(GoldenOperation.in("golden")).hasSizeGreaterThanOrEqualTo(12);
    }
}
