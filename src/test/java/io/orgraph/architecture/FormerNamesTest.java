package io.orgraph.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A thing that was given its field's word is not called by its former name again, in no code, comment or page. */
class FormerNamesTest {
    private static final List<Path> PLACES = Stream.of(
                    "src/main/java",
                    "src/main/web/src",
                    "src/test/java",
                    "src/bench",
                    ".ci/run",
                    ".ci/lib",
                    ".github",
                    "README.md",
                    "CONTRIBUTING.md",
                    "schema.graphqls")
            .map(Path::of)
            .toList();
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern COINED = Pattern.compile(
            "^.*(?://|\\*).*\\b(?:errand|allowance|left alone|given up|second (?:try|tries))\\b.*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    @Test
    void nothing_is_called_by_its_former_name() {
        Map<String, String> names = formerNames();

        List<String> found = texts(PLACES)
                .flatMap(text -> formerIn(text.content(), names).map(name -> text.file() + ": " + name))
                .toList();

        assertThat(names).hasSizeGreaterThan(40);
        assertThat(found).isEmpty();
    }

    @Test
    void a_former_name_is_found_as_a_whole_word_with_the_word_in_its_place() {
        String planted = "/** As a {@link SecondTry} does, and not a SecondTryout. */";

        List<String> found = formerIn(planted, formerNames()).toList();

        assertThat(found).containsExactly("SecondTry is called RetryChannel now");
    }

    @Test
    void comments_use_the_words_of_the_glossary() {
        List<String> found = texts(List.of(
                        Path.of("src/main/java"), Path.of("src/test/java"), Path.of(".ci/run"), Path.of(".ci/lib")))
                .flatMap(text -> coinedIn(text.content()).map(line -> text.file() + ": " + line))
                .toList();

        assertThat(found).isEmpty();
    }

    @Test
    void a_coined_word_is_found_in_a_comment_alone() {
        String planted = " * Spends the allowance.\n// A source is left alone.\n    int allowance = 1;\n * A retry.";

        List<String> found = coinedIn(planted).toList();

        assertThat(found).containsExactly("* Spends the allowance.", "// A source is left alone.");
    }

    private static Stream<String> formerIn(String text, Map<String, String> names) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(names::containsKey)
                .map(name -> name + " is called " + names.get(name) + " now");
    }

    private static Stream<String> coinedIn(String text) {
        return COINED.matcher(text).results().map(line -> line.group().strip());
    }

    /** Such as {@code OldName NewName}, a line each. */
    private static Map<String, String> formerNames() {
        return content(Path.of("src/test/resources/architecture/former-names.txt"))
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    private static Stream<Text> texts(List<Path> places) {
        return places.stream().flatMap(FormerNamesTest::files).map(file -> new Text(file, content(file)));
    }

    private static Stream<Path> files(Path place) {
        Predicate<Path> isOther = file -> !file.endsWith("FormerNamesTest.java");
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).filter(isOther).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Text(Path file, String content) {}
}
