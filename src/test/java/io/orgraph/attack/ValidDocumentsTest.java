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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any document that fits the schema and the limits is answered, whatever it asks for. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class ValidDocumentsTest {
    private static final int DOCUMENTS = Integer.getInteger("attack.documents", 300);

    private static final int FILLED = Integer.getInteger("attack.filled", 30);

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
        documents(DOCUMENTS).forEach(this::assertAnswered);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_answered_with_exactly_as_much_as_a_limit_allows_and_refused_with_one_more(Filler filler) {
        documents(FILLED).forEach(document -> {
            assertAnswered(filler.fill(document, 0));

            target.forgetHits();
            target.assertTooLarge(target.ask(filler.fill(document, 1)));
        });
    }

    private Stream<String> documents(int count) {
        List<String> ids =
                new ArrayList<>(SandboxIds.ofAllAskedOf(client).byName().values());
        ids.addAll(List.of("", "x", Forged.id("W", "kognitos", "o", "w"), Forged.id("U", "tours", "o", "%2e%2e")));
        return IntStream.range(0, count)
                .mapToObj(seed -> new ValidDocuments(engine.getGraphQLSchema(), ids, new Random(seed)).query());
    }

    private void assertAnswered(String document) {
        Reply reply = target.ask(document);

        assertThat(reply.isAnswered()).as("%s%n%s", document, reply.text()).isTrue();
        assertThat(reply.json()).containsKey("data");
        assertThat(reply.text()).as(document).doesNotContain("\"INTERNAL\"", "Exception");
    }
}
