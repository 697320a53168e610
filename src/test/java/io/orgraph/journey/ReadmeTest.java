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
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README tells the truth: its queries have the answers that stand there. Its endpoint tables have their own test. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class ReadmeTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("curl -s localhost:8080/graphql [^\n]* -d '([^\n]*)'\n\n```json\n(.*?)```", Pattern.DOTALL);

    private final GraphClient client;
    private final Sandbox sandbox;
    private final String readme;

    ReadmeTest(EmbeddedServer server, Sandbox sandbox) throws IOException {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void every_query_has_the_answer_that_stands_below_it() {
        List<MatchResult> examples = examples();

        assertThat(examples)
                .hasSize(readme.split("curl -s localhost:8080/graphql", -1).length - 1)
                .hasSizeGreaterThan(1)
                .allSatisfy(example -> assertThat(ask(example).json()).isEqualTo(Json.read(bytes(example.group(2)))));
    }

    @Test
    void the_first_query_makes_four_calls() {
        sandbox.calls().clear();

        ask(examples().get(0));

        assertThat(sandbox.calls().all()).hasSize(4);
    }

    private List<MatchResult> examples() {
        return EXAMPLE.matcher(readme).results().toList();
    }

    private GraphAnswer ask(MatchResult example) {
        return client.ask((String) Objects.requireNonNull(Json.at(Json.read(bytes(example.group(1))), "query")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
