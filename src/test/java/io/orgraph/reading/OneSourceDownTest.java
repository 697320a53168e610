package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GoldenOperation;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.SandboxIds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operation that asks all three sources for everything, with one of them stopped. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class OneSourceDownTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Map<String, List<String>> FIELDS = Map.of(
            "transactionlink", List.of("memberships", "roles", "invitations", "workspaces"),
            "tours", List.of("organizations"),
            "kognitos", List.of("organizations"));
    private static final String EVERYTHING = """
            { organizations(first: 10) { nodes { source { name } name
                memberships(first: 2) { nodes { user { email } roles { name } } }
                roles(first: 2) { nodes { name permissions { key } } }
                invitations(first: 2) { nodes { email state } }
                workspaces(first: 2) { nodes { name } } } } }""";

    private final GraphClient client;
    private final Sandbox sandbox;

    OneSourceDownTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    /** The circuit of a source that failed often stays open for a while, also after the source is up again. */
    @BeforeEach
    void allUp() {
        sandbox.faults().clear();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(client.ask(EVERYTHING).errors()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "transactionlink, kognitos, tours",
        "kognitos, transactionlink, tours",
        "tours, transactionlink, kognitos"
    })
    void the_other_two_answer_and_each_field_of_the_stopped_one_has_one_error(String down, String one, String other) {
        sandbox.faults().on(".*", "/" + down + "/.*").closeBeforeEffect();
        List<String> fields = FIELDS.getOrDefault(down, List.of());
        long begun = System.nanoTime();

        GraphAnswer answer = client.ask(EVERYTHING);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIMEOUT);
        assertThat(answer.list("organizations.nodes"))
                .filteredOn(node -> String.valueOf(Json.at(node, "source.name")).matches(one + "|" + other))
                .isNotEmpty()
                .allSatisfy(node -> {
                    assertThat(Json.at(node, "memberships.nodes.0.user.email")).isNotNull();
                    assertThat(Json.at(node, "roles.nodes.0.name")).isNotNull();
                    assertThat(Json.at(node, "invitations.nodes.0.state")).isNotNull();
                });
        assertThat(answer.failures()).hasSameSizeAs(fields).doesNotHaveDuplicates();
        assertThat(answer.errors()).allSatisfy(error -> {
            assertThat(Json.at(error, "extensions.source")).isEqualTo(down);
            assertThat(Json.at(error, "extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
        });
        fields.forEach(field -> assertThat(answer.failures()).anyMatch(failure -> failure.contains(field)));
    }

    @ParameterizedTest
    @CsvSource({"transactionlink", "kognitos", "tours"})
    void every_golden_operation_still_answers_with_errors_of_the_stopped_source_alone(String down) {
        SandboxIds ids = SandboxIds.ofAllMadeIn(client, sandbox);
        sandbox.faults().on(".*", "/" + down + "/.*").closeBeforeEffect();

        for (GoldenOperation operation : GoldenOperation.all()) {
            GraphAnswer answer = operation.ask(client, ids);

            assertThat(answer.isAnswered()).isTrue();
            assertThat(answer.json()).containsKey("data");
            assertThat(answer.errors()).allMatch(error -> down.equals(Json.at(error, "extensions.source")));
        }
    }
}
