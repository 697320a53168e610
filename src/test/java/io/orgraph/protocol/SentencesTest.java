package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Each sentence of GraphQL over HTTP with a key word of RFC 2119 stands in a list, with the test that shows it or the reason why
 * there is none; and the tests that are made for sentences stand there too.
 */
class SentencesTest {
    private static final Path LIST = Path.of("src/test/resources/protocol/sentences.txt");
    private static final Set<String> KEY_WORDS =
            Set.of("MUST", "MUST NOT", "SHOULD", "SHOULD NOT", "RECOMMENDED", "must", "should");
    private static final List<Class<?>> MADE_FOR_SENTENCES = List.of(
            RequestSentencesTest.class,
            ResponseSentencesTest.class,
            StatusSentencesTest.class,
            ValidationSentencesTest.class);

    @Test
    void each_sentence_has_tests_that_exist_or_a_reason() throws IOException {
        List<Sentence> sentences = sentences();

        assertThat(sentences).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(sentences).allSatisfy(sentence -> {
            assertThat(KEY_WORDS).contains(sentence.keyWord());
            assertThat(sentence.section()).isNotEmpty();
            assertThat(sentence.paraphrase()).isNotEmpty();
            assertThat(sentence.hasReason() || !sentence.tests().isEmpty()).isTrue();
            sentence.tests().forEach(SentencesTest::mustBeATest);
        });
    }

    @Test
    void each_test_that_is_made_for_a_sentence_is_named_by_one() throws IOException {
        Set<String> named =
                sentences().stream().flatMap(one -> one.tests().stream()).collect(Collectors.toSet());

        Stream<String> made = MADE_FOR_SENTENCES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(SentencesTest::isTest)
                .map(method -> "protocol." + method.getDeclaringClass().getSimpleName() + "#" + method.getName());
        assertThat(made).isNotEmpty().allMatch(named::contains);
    }

    @Test
    void a_test_that_does_not_exist_is_found_out() {
        assertThatThrownBy(() -> mustBeATest("protocol.StatusSentencesTest#no_such_test"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> mustBeATest("protocol.NoSuchTest#data_without_errors_is_200_in_the_accepted_type"))
                .isInstanceOf(AssertionError.class);
        assertThat(Sentence.of("A | MUST | b | -").hasReason()).isFalse();
    }

    private static List<Sentence> sentences() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Sentence::of)
                .toList();
    }

    private static void mustBeATest(String name) {
        String[] parts = name.split("#", -1);
        assertThat(parts).as(name).hasSize(2);
        try {
            Method[] methods = Class.forName("io.orgraph." + parts[0]).getDeclaredMethods();
            assertThat(methods)
                    .as(name)
                    .anyMatch(method -> isTest(method) && method.getName().equals(parts[1]));
        } catch (ClassNotFoundException absent) {
            throw new AssertionError(name, absent);
        }
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    /** Of its last column, what begins with a dash is a reason; all else are tests, one after the other. */
    private record Sentence(String section, String keyWord, String paraphrase, String last) {

        static Sentence of(String line) {
            String[] parts = line.split(" \\| ", -1);
            assertThat(parts).as(line).hasSize(4);
            return new Sentence(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
        }

        boolean hasReason() {
            return last.startsWith("- ");
        }

        List<String> tests() {
            return hasReason() ? List.of() : List.of(last.split(" ", -1));
        }
    }
}
