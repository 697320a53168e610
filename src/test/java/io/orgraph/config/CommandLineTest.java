package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the arguments of the process bring about, in this process and in one of its own. */
class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String classPath = System.getProperty("java.class.path");

    @Test
    void help_says_what_can_be_asked_and_where_the_settings_are() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--check-config", "--version", "README", "78");
    }

    @Test
    void the_version_comes_with_that_of_java() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Orgraph ").contains("Java " + Runtime.version());
    }

    @ParameterizedTest
    @CsvSource({
        "4.5.6, 0a1b2c3d, '4.5.6, revision 0a1b2c3d,'",
        "'${project.version}', '${build.revision}', 'unknown, revision unknown,'"
    })
    void a_build_that_knows_its_revision_says_it(String version, String revision, String told, @TempDir Path build)
            throws Exception {
        Path written = Files.createDirectories(build.resolve("io/orgraph")).resolve("build.properties");
        Files.writeString(written, "version=" + version + "\nrevision=" + revision + "\n");
        classPath = build + File.pathSeparator + classPath;

        Process process = start("--version");

        assertThat(lines(process)).containsExactly("Orgraph " + told + " Java " + Runtime.version());
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void an_argument_that_does_not_exist_is_refused_without_its_value() {
        assertThat(run("--credental=s3cret")).isEqualTo(CommandLine.EX_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--credental", "--help")
                .doesNotContain("s3cret");
    }

    @Test
    void a_cache_is_not_made_of_anything_but_a_jar() {
        assertThat(run("--create-aot-cache")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("please run java -jar orgraph.jar");
    }

    @Test
    void a_cache_without_a_name_is_an_unknown_argument() {
        assertThat(run("--create-aot-cache=")).isEqualTo(CommandLine.EX_USAGE);
    }

    @Test
    void a_check_tells_all_faults_a_line_each() {
        int code = run("--check-config", "-orgraph.limits.dept=3", "--orgraph.http.headers=1");

        assertThat(code).isEqualTo(Launcher.EX_CONFIG);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void a_check_of_what_is_right_says_so() {
        assertThat(run("--check-config")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("OK");
    }

    @Test
    void a_wide_host_without_a_source_is_told_first_that_there_is_none() {
        int code = run("--check-config", "-micronaut.server.host=0.0.0.0");

        assertThat(code).isEqualTo(Launcher.EX_CONFIG);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("No source is configured: please set ");
    }

    @Test
    void a_start_that_fails_ends_with_one_line_and_a_code_of_its_own() throws Exception {
        Process process = start("-orgraph.limits.dept=3", "-orgraph.http.headers=1", "-micronaut.server.port=-1");

        List<String> lines = lines(process);

        assertThat(process.waitFor()).isEqualTo(Launcher.EX_CONFIG);
        assertThat(lines.get(lines.size() - 1))
                .contains("Not started. ", "orgraph.limits.depth", "orgraph.http.headers");
        assertThat(lines).noneMatch(line -> line.contains("\tat ") || line.contains("Exception"));
    }

    @Test
    void a_service_of_the_same_name_in_kubernetes_stops_nothing() throws Exception {
        Process process = start("--check-config");

        assertThat(lines(process)).last().asString().startsWith("OK");
        assertThat(process.waitFor()).isZero();
    }

    private int run(String... arguments) {
        return new CommandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(CommandLineTest.class, arguments);
    }

    /** Among the variables that Kubernetes makes for Services named orgraph, orgraph-sources and orgraph-sandbox. */
    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-cp", classPath, "io.orgraph.Application"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "ORGRAPH_SERVICE_HOST", "10.96.0.7",
                        "ORGRAPH_PORT", "tcp://10.96.0.7:8080",
                        "ORGRAPH_PORT_8080_TCP_ADDR", "10.96.0.7",
                        "ORGRAPH_SOURCES_SERVICE_HOST", "10.96.0.8",
                        "ORGRAPH_SANDBOX_PORT", "tcp://10.96.0.9:8081"));
        return builder.start();
    }

    private static List<String> lines(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
