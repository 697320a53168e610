package io.orgraph.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.config.CommandLine;
import io.orgraph.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a server is asked while the JVM makes its cache. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
@Property(name = "endpoints.prometheus.enabled", value = "true")
class TrainingRunTest {
    private static final Path RESOURCES = Path.of("src/main/resources/training");

    private final TrainingRun run;
    private final Sandbox sandbox;

    TrainingRunTest(EmbeddedServer server, Sandbox sandbox) {
        this.run = new TrainingRun(server.getURI().toString(), CommandLine.SANDBOX_SESSION);
        this.sandbox = sandbox;
    }

    @Test
    void every_operation_and_page_is_answered_without_an_error() throws Exception {
        sandbox.calls().clear();

        run.play(2);

        assertThat(sandbox.calls().all()).extracting(call -> call.method()).contains("GET", "PUT", "POST");
    }

    @Test
    void an_operation_with_an_error_ends_the_run_and_is_named() {
        assertThatThrownBy(() -> run.ask("nodes", Map.of()))
                .isInstanceOf(TrainingFailed.class)
                .hasMessageContaining("nodes");
    }

    @Test
    void every_document_is_asked() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".graphql", "")))
                    .containsExactlyInAnyOrderElementsOf(TrainingRun.OPERATIONS);
        }
    }

    @Test
    void every_type_of_node_is_read() throws IOException {
        Stream<String> types = Pattern.compile("(?m)^(?:type|interface) (\\w+) implements Node\\b")
                .matcher(schema())
                .results()
                .map(type -> type.group(1));

        assertThat(types)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(TrainingRun.document("nodes")).contains("... on " + type + " {"));
    }

    private static String schema() throws IOException {
        try (InputStream text = TrainingRun.class.getResourceAsStream("/schema.graphqls")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
