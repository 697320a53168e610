package io.orgraph.edge;

import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.Json;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that hangs up keeps no place at a source. */
class DisconnectCancellationTest {
    private final FaultServer source = FaultServer.with(Fault.thenSilence(""));
    private final EmbeddedServer server = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "orgraph.sources.crm.kind", "transactionlink",
                    "orgraph.sources.crm.url", source.url().toString(),
                    "orgraph.sources.crm.call-timeout", "60s",
                    "orgraph.limits.operation-timeout", "60s"));

    @AfterEach
    void close() {
        server.close();
        source.close();
    }

    @Test
    void its_reads_under_way_are_cut_off() throws IOException {
        try (Socket client = new Socket(server.getHost(), server.getPort())) {
            ask(client, "{ organizations { nodes { workspaces { totalCount } } } }");
            await().until(() -> source.hits() > 0);
        }

        await().atMost(Duration.ofSeconds(2)).until(() -> source.closedByClient() == source.hits());
    }

    private static void ask(Socket client, String query) throws IOException {
        byte[] body = Json.write(Map.of("query", query));
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: tot_CANARY_gone\r\nContent-Length: " + body.length + "\r\n\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().write(body);
        client.getOutputStream().flush();
    }
}
