package io.orgraph.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.orgraph.failure.Code;
import io.orgraph.http.security.RequestAuthentication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a request is refused for is counted, once and under a reason of its own kind. */
class RequestRefusalReasonTest {
    private final RejectionCounters counters = new RejectionCounters();
    private final ErrorAnswers answers =
            new ErrorAnswers(counters, new ErrorTypes("/graphql", ProtocolVersion.SEPTEMBER_2026));

    /** Every constant of this package, whoever wrote it, and what is said to each status that has words of its own. */
    static Stream<Problem> problems() {
        List<Problem> all = new ArrayList<>(constantsIn("io.orgraph.http"));
        Arrays.stream(HttpStatus.values())
                .filter(status -> status.getCode() >= 400)
                .map(Problem::of)
                .filter(RequestRefusalReasonTest::hasWordsOfItsOwn)
                .forEach(all::add);
        return all.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void each_problem_is_counted_once_and_under_a_reason(Problem problem) {
        HttpRequest<?> request = HttpRequest.create(HttpMethod.GET, "/graphql");

        answers.answerTo(request, problem, AnswerType.JSON);
        answers.answerTo(request, problem, AnswerType.JSON);

        assertThat(RequestRefusalReason.of(problem)).isNotEqualTo(RequestRefusalReason.OTHER);
        assertThat(counters.of(RequestRefusalReason.of(problem))).isEqualTo(1);
        assertThat(Arrays.stream(RequestRefusalReason.values())
                        .mapToLong(counters::of)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void the_walk_finds_all_there_are() {
        assertThat(problems()).hasSizeGreaterThan(18).contains(RequestAuthentication.UNDECIDED, Problem.FOREIGN_PAGE);
        assertThat(problems().map(RequestRefusalReason::of).distinct())
                .hasSize(RequestRefusalReason.values().length - 1);
    }

    @Test
    void a_problem_of_a_new_kind_would_be_noticed() {
        Problem planted = new Problem(HttpStatus.I_AM_A_TEAPOT, Code.FORBIDDEN, "Planted");

        assertThat(RequestRefusalReason.of(planted)).isEqualTo(RequestRefusalReason.OTHER);
    }

    private static boolean hasWordsOfItsOwn(Problem problem) {
        String message = problem.message();
        boolean general = message.equals(Problem.of(HttpStatus.I_AM_A_TEAPOT).message())
                || message.equals(Problem.INTERNAL.message());
        return !general || problem.status() == HttpStatus.BAD_REQUEST;
    }

    private static List<Problem> constantsIn(String name) {
        List<Problem> found = new ArrayList<>();
        new ClassFileImporter()
                .importPackages(name).stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)
                                && field.getRawType().isEquivalentTo(Problem.class))
                        .forEach(field -> found.add(valueOf(field)));
        return found;
    }

    private static Problem valueOf(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return (Problem) reflected.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
