package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a setting is called is known in one package: whoever refuses a value says which part of a component it is. */
class SettingNamesTest {
    private static final Path MAIN = Path.of("src/main/java/io/orgraph");
    private static final String ADVICE = "\"Please change ";

    @Test
    void only_config_says_which_setting_to_change() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(MAIN)) {
            all = files.filter(file -> file.toString().endsWith(".java")).toList();
        }

        List<Path> advising = all.stream().filter(SettingNamesTest::advises).toList();

        assertThat(all).hasSizeGreaterThan(500);
        assertThat(advising).isNotEmpty().allMatch(file -> file.startsWith(MAIN.resolve("config")));
    }

    private static boolean advises(Path file) {
        try {
            return Files.readString(file).contains(ADVICE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
