package io.orgraph.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cache is made, with which options, and what is said where there is none. */
class StartupCacheTest {

    @ParameterizedTest
    @CsvSource({"17, CDS", "21, CDS", "24, CDS", "25, AOT", "26, AOT"})
    void an_aot_cache_needs_java_25(int feature, CacheKind kind) {
        assertThat(CacheKind.of(feature)).isEqualTo(kind);
    }

    @Test
    void the_recorded_server_has_the_options_that_a_cache_depends_on_and_no_settings() {
        List<String> given = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Dorgraph.sources.crm.credential=tot_CANARY_1",
                "-javaagent:agent.jar",
                "-XX:AOTCache=old.aot",
                "-XX:SharedArchiveFile=old.jsa",
                "-Xlog:aot",
                "-Xshare:auto");

        assertThat(JavaCommand.inherited(given))
                .containsExactly("-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");
    }

    @Test
    void a_server_that_does_not_start_is_told_with_its_last_words(@TempDir Path directory) throws Exception {
        Path jar = directory.resolve("empty.jar");
        new JarOutputStream(Files.newOutputStream(jar), new Manifest()).close();

        assertThatThrownBy(() -> TrainingServer.start(new JavaCommand(jar, directory), List.of()))
                .isInstanceOf(TrainingFailed.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("empty.jar");
    }
}
