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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people are told is what the rules and the tests say. */
class ContributingTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern GLOSSARY_ROW = Pattern.compile("(?m)^\\|.*\\| `(\\w+)` \\|$");

    @Test
    void the_map_of_the_packages_is_the_one_that_the_rules_hold() {
        assertThat(Contributing.read().map()).isEqualTo(mapOfTheRules());
    }

    @Test
    void the_model_test_is_one_of_the_tests() {
        List<String> examples = Contributing.read().javaExamples();

        assertThat(examples).isNotEmpty().allMatch(ContributingTest::isInATest);
    }

    @Test
    void each_word_of_the_glossary_has_the_class_that_is_named_beside_it() throws IOException {
        String page = Files.readString(Path.of("CONTRIBUTING.md"));
        String glossary = page.substring(page.indexOf("## Glossary"), page.indexOf("## Build, test, format"));
        List<String> named = GLOSSARY_ROW
                .matcher(glossary)
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(20).doesNotHaveDuplicates().allMatch(ContributingTest::isAClass);

        assertThat(isAClass("NoSuchClass")).isFalse();
    }

    private static boolean isAClass(String name) {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.anyMatch(file -> file.endsWith(name + ".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
