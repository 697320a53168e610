package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README tells the truth: its first query has the answer that stands there. Its endpoint tables have their own test. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class ReadmeTest {
    private static final Pattern QUERY = Pattern.compile("curl -s localhost:8080/graphql .* -d '(.*)'");
    private static final Pattern ANSWER = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    private final GraphClient client;
    private final Sandbox sandbox;
    private final String readme;

    ReadmeTest(EmbeddedServer server, Sandbox sandbox) throws IOException {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void the_first_query_has_the_answer_that_stands_there_and_makes_four_calls() {
        String query = (String) Objects.requireNonNull(Json.at(Json.read(bytes(found(QUERY))), "query"));
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(query);

        assertThat(answer.json()).isEqualTo(Json.read(bytes(found(ANSWER))));
        assertThat(sandbox.calls().all()).hasSize(4);
    }

    private String found(Pattern pattern) {
        return pattern.matcher(readme).results().findFirst().orElseThrow().group(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
