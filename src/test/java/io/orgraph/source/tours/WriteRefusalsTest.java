package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A write that is refused fails by its status, and is sent once. */
class WriteRefusalsTest extends ToursCase {
    private static final Map<Integer, Code> CODES = new TreeMap<>(Map.of(
            400, Code.BAD_USER_INPUT,
            401, Code.UNAUTHENTICATED,
            402, Code.PAYMENT_REQUIRED,
            403, Code.FORBIDDEN,
            404, Code.NOT_FOUND,
            409, Code.CONFLICT,
            422, Code.BAD_USER_INPUT));

    /** Each test has its own: after many failures a circuit is open. */
    private Tours at;

    @BeforeEach
    void know_the_organization() {
        at = toursAt(upstream.url());
        upstream.answers("GET " + OWN, "{\"id\":\"o1\"}");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_is_a_code_and_the_reason(Write write, int status, Code code) {
        upstream.answers(write.line, status, "{\"error\":\"Ann may not\",\"reason\":\"subscription_expired\"}");

        Failure failure = failure(write.in(at, ORGANIZATION, KEY));

        assertThat(failure).isEqualTo(RefusalsTest.refused(code, status, "subscription_expired", "Ann may not"));
        assertSentOnce(write);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(Write.values())
                .flatMap(write ->
                        CODES.entrySet().stream().map(code -> Arguments.of(write, code.getKey(), code.getValue())));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_writes_too_often_is_told_how_long_to_wait(Write write) {
        upstream.answers(write.line, 429, "{\"error\":\"Slow down\",\"retryAfter\":7}");

        Failure failure = failure(write.in(at, ORGANIZATION, KEY));

        assertThat(failure).isEqualTo(new Failure.RateLimited(SOURCE, Duration.ofSeconds(7)));
        assertSentOnce(write);
    }

    @ParameterizedTest
    @EnumSource
    void what_breaks_may_have_happened(Write write) {
        for (int status : new int[] {408, 500, 502, 503, 504}) {
            upstream.received().clear();
            upstream.answers(write.line, status, "{\"error\":\"Broken\"}");

            Failure failure = failure(write.in(at, ORGANIZATION, KEY));

            assertThat(failure).isEqualTo(new Failure.OutcomeUnknown(SOURCE, write.mayBeRepeated()));
            assertSentOnce(write);
        }
    }

    private static void assertSentOnce(Write write) {
        assertThat(upstream.lines())
                .filteredOn(line -> !line.startsWith("GET "))
                .containsExactly(write.line);
    }
}
