package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Goes over the sentences of the standard for web apps' backends, and over the advisories of others: each has a test that
 * shows it, or a reason why it is about nothing here.
 */
class WebAppRulesTest {
    private static final Path RULES = Path.of("src/test/resources/webapp-rules");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern SHOWN = Pattern.compile("`([A-Za-z0-9]+)(?:#([A-Za-z0-9_]+))?`");
    private static final int MUST = 9;
    private static final int SHOULD = 6;
    private static final Pattern NOT_APPLIED = Pattern.compile("does not apply: .{20,}");

    @ParameterizedTest
    @ValueSource(strings = {"rfc10017.md", "advisories.md"})
    void each_has_a_test_that_is_there_or_a_reason(String file) throws IOException {
        assertThat(rows(file)).isNotEmpty().allMatch(row -> isShown(row[row.length - 1]));
    }

    /** As many as the newest stored text has in its section. */
    @Test
    void no_sentence_of_the_standard_is_left_out() throws IOException {
        List<String> words = rows("rfc10017.md").stream().map(row -> row[1]).toList();

        assertThat(words.stream().filter("MUST"::equals)).hasSize(MUST);
        assertThat(words.stream().filter(word -> word.startsWith("SHOULD"))).hasSize(SHOULD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "`CsrfTest`, one day",
                "`NoSuchTest#a_fact`",
                "`CsrfTest#a_fact_that_nobody_shows`",
                "`CsrfTest#preflight`",
                "does not apply: no"
            })
    void a_sentence_without_a_test_would_be_found(String planted) {
        assertThat(isShown(planted)).isFalse();
    }

    private static boolean isShown(String cell) {
        Matcher test = SHOWN.matcher(cell);
        return NOT_APPLIED.matcher(cell).matches() || (test.matches() && isTest(test.group(1), test.group(2)));
    }

    private static boolean isTest(String type, @Nullable String method) {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.endsWith(type + ".java"))
                    .map(file -> TESTS.relativize(file).toString())
                    .map(file -> loaded(
                            file.substring(0, file.length() - ".java".length()).replace('/', '.')))
                    .flatMap(found -> Arrays.stream(found.getDeclaredMethods()))
                    .anyMatch(found -> (method == null || found.getName().equals(method))
                            && AnnotationSupport.isAnnotated(found, Testable.class));
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, WebAppRulesTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(RULES.resolve(file)).stream()
                .filter(line ->
                        line.startsWith("| ") && !line.startsWith("| section") && !line.startsWith("| advisory"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
                .toList();
    }
}
