package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process whose log is set to JSON writes nothing else, from its first line to its last. */
@Timeout(60)
class JsonLogTest {
    private static final String START = "GraphQL at ";

    private Process process;
    private BufferedReader out;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Dorgraph.log.format=json",
                        "-Dmicronaut.server.port=-1",
                        "-Dorgraph.sandbox.port=0",
                        "-cp",
                        withoutTests(System.getProperty("java.class.path")),
                        "io.orgraph.Application")
                .redirectErrorStream(true)
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }

    @Test
    void every_line_is_one_object_with_its_time_its_level_and_a_text_that_reads() throws Exception {
        List<Map<String, Object>> lines = new ArrayList<>();
        String server = untilStarted(lines);

        new GraphClient(URI.create(server)).ask("query Names { organizations { nodes { name } } }");
        process.toHandle().destroy();
        out.lines().forEach(line -> lines.add(read(line)));

        assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> {
            assertThat(Instant.parse((String) line.get("time"))).isNotNull();
            assertThat(line).containsKeys("level", "loggerName", "formattedMessage");
            assertThat((String) line.get("formattedMessage")).doesNotContain("{}");
        });
        assertThat(lines)
                .extracting(line -> (String) line.get("formattedMessage"))
                .anyMatch(text -> text.matches(".*Names .*query.*"));
    }

    private String untilStarted(List<Map<String, Object>> lines) throws IOException {
        String line;
        while ((line = out.readLine()) != null) {
            Map<String, Object> read = read(line);
            lines.add(read);
            String text = String.valueOf(read.get("formattedMessage"));
            if (text.startsWith(START)) {
                return text.substring(START.length());
            }
        }
        throw new AssertionError("It has ended: " + lines);
    }

    /** The tests' own logging is not that of the service. */
    private static String withoutTests(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Map<String, Object> read(String line) {
        return Json.read(line.getBytes(StandardCharsets.UTF_8));
    }
}
