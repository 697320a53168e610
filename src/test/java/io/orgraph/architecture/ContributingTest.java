package io.orgraph.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people are told is what the rules and the tests say. */
class ContributingTest {
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void the_map_of_the_packages_is_the_one_that_the_rules_hold() {
        assertThat(Contributing.read().map()).isEqualTo(mapOfTheRules());
    }

    @Test
    void the_model_test_is_one_of_the_tests() {
        List<String> examples = Contributing.read().javaExamples();

        assertThat(examples).isNotEmpty().allMatch(ContributingTest::isInATest);
    }

    private static Map<String, Set<String>> mapOfTheRules() {
        Map<String, Set<String>> rows = new HashMap<>();
        Part.here().forEach(part -> rows.put(part.toString(), used(part)));
        rows.put(Part.CONFIG.toString(), Set.of("everything"));
        return rows;
    }

    private static Set<String> used(Part part) {
        return part.mayUse().isEmpty()
                ? Set.of("nothing")
                : part.mayUse().stream().map(Part::toString).collect(Collectors.toSet());
    }

    private static boolean isInATest(String example) {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .anyMatch(file -> read(file).contains(example));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
