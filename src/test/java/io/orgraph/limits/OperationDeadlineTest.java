package io.orgraph.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When an operation's time is over it is answered with what there is; when its client is gone it calls no more. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink")
@Property(name = "orgraph.limits.operation-timeout", value = "700ms")
class OperationDeadlineTest {
    private static final String MEMBERS =
            "{ organizations { nodes { name workspaces { nodes { name memberships { totalCount } } } } } }";
    private static final String LIST = "/transactionlink/organizations/workspaces";
    private static final String MEMBERSHIPS = "/transactionlink/.*/memberships";

    /** Another caller, with whom no call of the others is shared. */
    private static final String VIEWER = "Orgraph-Credential-transactionlink: tot_sandbox_viewer\r\n";

    private final GraphClient client;
    private final URI server;
    private final Sandbox sandbox;

    OperationDeadlineTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.server = server.getURI();
        this.sandbox = sandbox;
        client.ask(MEMBERS);
    }

    @AfterEach
    void heal() {
        sandbox.faults().clear();
    }

    @Test
    void what_still_waits_at_the_deadline_is_a_timeout_and_the_rest_is_answered() {
        sandbox.faults().on("GET", MEMBERSHIPS).times(3).hang();
        long start = System.nanoTime();

        GraphAnswer answer = client.ask(MEMBERS);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(690), Duration.ofMillis(2000));
        assertThat(answer.status()).isEqualTo(294);
        assertThat(answer.failures()).hasSize(3).allMatch(failure -> failure.endsWith(".memberships UPSTREAM_TIMEOUT"));
        assertThat(answer.list("organizations.nodes.0.workspaces.nodes")).hasSize(12);
    }

    @Test
    void after_the_deadline_nothing_more_is_called() {
        sandbox.calls().clear();
        sandbox.faults().on("GET", LIST).delay(Duration.ofSeconds(2));

        GraphAnswer answer = client.ask(MEMBERS);

        assertThat(answer.failures()).containsExactly("organizations.nodes.0.workspaces UPSTREAM_TIMEOUT");
        assertThat(sandbox.calls().all()).noneMatch(call -> call.path().endsWith("/memberships"));
    }

    @Test
    void when_the_client_is_gone_nothing_more_is_called() throws IOException {
        sandbox.calls().clear();
        sandbox.faults().on("GET", LIST).times(1).delay(Duration.ofMillis(550));

        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            byte[] body = Json.write(Map.of("query", MEMBERS));
            String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + VIEWER
                    + "Content-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            Awaitility.await()
                    .until(() -> sandbox.calls().all().stream()
                            .anyMatch(call -> call.path().equals(LIST)));
        }

        // Another one, whose call is delayed as long, is through with it later than the first could be.
        sandbox.faults().on("GET", LIST).delay(Duration.ofMillis(650));
        client.ask("{ organizations { nodes { workspaces { totalCount } } } }");

        assertThat(sandbox.calls().all()).noneMatch(call -> call.path().endsWith("/memberships"));
    }
}
