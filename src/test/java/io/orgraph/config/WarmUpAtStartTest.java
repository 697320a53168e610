package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** The start asks a sandbox of its own, before it listens and never a source of the deployment. */
@Isolated("it sets system properties, and reads the log of the process")
class WarmUpAtStartTest {
    private static final String FILES = "micronaut.config.files";
    private static final String SOURCE = "orgraph.sources.crm.url";

    private final Logger log = (Logger) LoggerFactory.getLogger("io.orgraph");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void end() {
        log.detachAppender(lines);
        log.setLevel(null);
        System.clearProperty(FILES);
        System.clearProperty(SOURCE);
    }

    @Test
    void it_warms_up_before_it_listens_and_asks_no_sandbox_of_the_deployment() {
        try (EmbeddedServer server = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of("orgraph.warm-up.time", "1s", "orgraph.sandbox.port", 0, "micronaut.server.port", -1))) {

            assertThat(server.getApplicationContext()
                            .getBean(Sandbox.class)
                            .calls()
                            .all())
                    .isEmpty();
        }
        List<String> said = said();
        assertThat(said).anyMatch(line -> line.matches("Warmed up by [1-9]\\d* operations"));
        assertThat(said.indexOf("Warming up for 1 s with a sandbox of its own: nothing listens before"))
                .isBetween(0, indexOf(said, "GraphQL at "));
        assertThat(said)
                .as("of the server itself, and not of the sandboxed one")
                .containsOnlyOnce(one(said, "GraphQL at "));
        assertThat(said).noneMatch(line -> line.startsWith("Operation "));
    }

    @Test
    void it_does_nothing_where_it_is_not_set() {
        try (EmbeddedServer server = ApplicationContext.run(
                EmbeddedServer.class, Map.of("orgraph.sandbox.port", 0, "micronaut.server.port", -1))) {

            assertThat(server.isRunning()).isTrue();
        }
        assertThat(said()).noneMatch(line -> line.startsWith("Warm"));
    }

    @Test
    void no_setting_of_the_deployment_gets_in(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("orgraph.yml"), """
                orgraph:
                  sources:
                    hr: {kind: kognitos, url: "http://127.0.0.1:1"}
                """);
        System.setProperty(FILES, file.toString());
        System.setProperty(SOURCE, "http://127.0.0.1:2");

        try (ApplicationContext context =
                SandboxContext.start(Map.of("orgraph.sandbox.port", 0, "micronaut.server.port", -1))) {

            assertThat(context.getEnvironment().getProperties(Setting.SOURCES)).isEmpty();
            assertThat(context.getEnvironment().getPropertySources())
                    .extracting(source -> source.getName())
                    .containsExactlyInAnyOrder("application", "given");
            assertThat(context.findBean(Sandbox.class)).isPresent();
            assertThat(context.getBean(Deployment.class).names())
                    .extracting(name -> name.value())
                    .containsExactlyInAnyOrder("transactionlink", "kognitos", "tours");
        }
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static String one(List<String> said, String beginning) {
        return said.get(indexOf(said, beginning));
    }

    private static int indexOf(List<String> said, String beginning) {
        for (int place = 0; place < said.size(); place++) {
            if (said.get(place).startsWith(beginning)) {
                return place;
            }
        }
        throw new AssertionError("not said: " + beginning);
    }
}
