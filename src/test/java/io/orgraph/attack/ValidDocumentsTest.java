package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.SandboxIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any document that fits the schema and the limits is answered, whatever it asks for. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class ValidDocumentsTest {
    private static final int DOCUMENTS = Integer.getInteger("attack.documents", 300);

    private final Target target;
    private final GraphQL engine;
    private final GraphClient client;

    ValidDocumentsTest(EmbeddedServer server, Sandbox sandbox, GraphQL engine) {
        this.target = new Target(server, sandbox);
        this.engine = engine;
        this.client = new GraphClient(server.getURI());
    }

    @Test
    void a_document_out_of_chance_is_answered() {
        List<String> ids =
                new ArrayList<>(SandboxIds.ofAllAskedOf(client).byName().values());
        ids.addAll(List.of("", "x", Forged.id("W", "kognitos", "o", "w"), Forged.id("U", "tours", "o", "%2e%2e")));

        for (int seed = 0; seed < DOCUMENTS; seed++) {
            String document = new ValidDocuments(engine.getGraphQLSchema(), ids, new Random(seed)).query();

            Reply reply = target.ask(document);

            assertThat(reply.status())
                    .as("%d: %s%n%s", seed, document, reply.text())
                    .isEqualTo(200);
            assertThat(reply.json()).containsKey("data");
            assertThat(reply.text()).as("%d: %s", seed, document).doesNotContain("\"INTERNAL\"", "Exception");
        }
    }
}
