package io.orgraph.source.transactionlink;

import static io.orgraph.testkit.Awaited.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.SourceError;
import io.orgraph.upstream.Timeouts;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A write that is refused fails by its status, and is sent once. */
class WriteRefusalsTest extends TransactionLinkCase {
    private static final Map<Integer, Code> CODES = new TreeMap<>(Map.of(
            400, Code.BAD_USER_INPUT,
            401, Code.UNAUTHENTICATED,
            402, Code.PAYMENT_REQUIRED,
            403, Code.FORBIDDEN,
            404, Code.NOT_FOUND,
            409, Code.CONFLICT,
            422, Code.BAD_USER_INPUT));

    /** Each test has its own: after many failures a circuit is open. */
    private TransactionLink at;

    @BeforeEach
    void begin_anew() {
        at = transactionLinkAt(upstream.url(), Timeouts.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_is_a_code_and_the_fingerprint(Write write, int status, Code code) {
        upstream.answers(
                write.line,
                status,
                "{\"fingerprint\":\"fp-1\",\"errors\":[{\"code\":\"NO\",\"message\":\"Ann may not\"},"
                        + "{\"code\":\"NEITHER\",\"message\":\"Bob may not\"}]}");

        Failure failure = failure(write.in(at, TOKEN));

        assertThat(failure)
                .isEqualTo(new Failure.Refused(
                        SOURCE,
                        code,
                        "fp-1",
                        new SourceError(
                                "NO",
                                status == 400 || status == 409 || status == 422 ? "Ann may not; Bob may not" : null)));
        assertThat(upstream.lines()).containsExactly(write.line);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(Write.values())
                .flatMap(write ->
                        CODES.entrySet().stream().map(code -> Arguments.of(write, code.getKey(), code.getValue())));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_writes_too_often_has_to_wait(Write write) {
        upstream.answers(write.line, 429, "");

        Failure failure = failure(write.in(at, TOKEN));

        assertThat(failure).isEqualTo(new Failure.RateLimited(SOURCE, null));
        assertThat(upstream.lines()).containsExactly(write.line);
    }

    @ParameterizedTest
    @EnumSource
    void what_breaks_may_have_happened(Write write) {
        for (int status : new int[] {408, 500, 502, 503, 504}) {
            upstream.received().clear();
            upstream.answers(write.line, status, "<html>Broken</html>");

            Failure failure = failure(write.in(at, TOKEN));

            assertThat(failure).isEqualTo(new Failure.OutcomeUnknown(SOURCE, write.mayBeRepeated()));
            assertThat(upstream.lines()).containsExactly(write.line);
        }
    }
}
