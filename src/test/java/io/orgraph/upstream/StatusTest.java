package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client makes of the statuses of answers. */
class StatusTest {
    private static final Argument<List<RoleJson>> LIST = Argument.listOf(RoleJson.class);
    private static final ErrorBody NO_REFERENCE = body -> null;

    @ParameterizedTest
    @CsvSource({
        "400, BAD_USER_INPUT",
        "413, BAD_USER_INPUT",
        "414, BAD_USER_INPUT",
        "422, BAD_USER_INPUT",
        "401, UNAUTHENTICATED",
        "402, PAYMENT_REQUIRED",
        "403, FORBIDDEN",
        "451, FORBIDDEN",
        "404, NOT_FOUND",
        "410, NOT_FOUND",
        "409, CONFLICT",
        "412, CONFLICT",
        "423, CONFLICT"
    })
    void a_no_is_a_refusal_with_its_reference(int status, Code code) {
        Failure refused = new Failure.Refused(Sample.SOURCE, code, "print-1");

        assertThat(failureOf(Sample.roles(), status)).isEqualTo(refused);
        assertThat(failureOf(Sample.set(), status)).isEqualTo(refused);
        assertThat(failureOf(Sample.invite(), status)).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {101, 199, 300, 301, 302, 303, 304, 307, 308, 405, 406, 407, 411, 415, 418, 426, 431, 499, 600, 999})
    void an_answer_outside_the_contract_is_a_bad_response_and_no_use_repeating(int status) {
        Failure nonsense = new Failure.Unavailable(Sample.SOURCE, Code.UPSTREAM_BAD_RESPONSE, "print-1");

        assertThat(failureOf(Sample.roles(), status)).isEqualTo(nonsense);
        assertThat(failureOf(Sample.invite(), status)).isEqualTo(nonsense);
        assertThat(nonsense.retryable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "500, UPSTREAM_UNAVAILABLE",
        "501, UPSTREAM_UNAVAILABLE",
        "502, UPSTREAM_UNAVAILABLE",
        "503, UPSTREAM_UNAVAILABLE",
        "599, UPSTREAM_UNAVAILABLE",
        "504, UPSTREAM_TIMEOUT",
        "408, UPSTREAM_TIMEOUT"
    })
    void a_source_that_fails_may_have_done_it(int status, Code code) {
        assertThat(failureOf(Sample.roles(), status))
                .isEqualTo(new Failure.Unavailable(Sample.SOURCE, code, "print-1"));
        assertThat(failureOf(Sample.COUNT.at(), status))
                .isEqualTo(new Failure.Unavailable(Sample.SOURCE, code, "print-1"));
        assertThat(failureOf(Sample.set(), status)).isEqualTo(unknown(true));
        assertThat(failureOf(Sample.invite(), status)).isEqualTo(unknown(false));
    }

    @Test
    void a_429_says_how_long_to_wait_in_its_header_or_else_in_its_body() {
        ErrorBody tenSeconds = waiting(Duration.ofSeconds(10));

        assertThat(limited(Duration.ofSeconds(3), tenSeconds)).isEqualTo(Duration.ofSeconds(3));
        assertThat(limited(null, tenSeconds)).isEqualTo(Duration.ofSeconds(10));
        assertThat(limited(null, waiting(Duration.ofDays(30)))).isEqualTo(Duration.ofDays(1));
        assertThat(limited(null, waiting(Duration.ofSeconds(-1)))).isNull();
        assertThat(limited(null, NO_REFERENCE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "<script>", "http://10.0.0.1/trace"})
    void a_reference_that_is_a_message_is_dropped(String reference) {
        Reply reply = Sample.reply(403, "{}");

        Answer<Reply> answer =
                client(reply, body -> reference).write(Sample.set()).join();

        assertThat(answer).isEqualTo(Answer.failed(new Failure.Refused(Sample.SOURCE, Code.FORBIDDEN, null)));
    }

    @Test
    void an_error_body_that_cannot_be_read_does_not_matter() {
        ErrorBody broken = new ErrorBody() {
            @Override
            public String referenceIn(byte[] body) {
                throw new IllegalStateException("CANARY");
            }

            @Override
            public Duration retryAfterIn(byte[] body) {
                throw new IllegalStateException("CANARY");
            }
        };

        assertThat(client(Sample.reply(403, "<html>"), broken)
                        .write(Sample.set())
                        .join())
                .isEqualTo(Answer.failed(new Failure.Refused(Sample.SOURCE, Code.FORBIDDEN, null)));
        assertThat(client(Sample.reply(429, "<html>"), broken)
                        .write(Sample.set())
                        .join())
                .isEqualTo(Answer.failed(new Failure.RateLimited(Sample.SOURCE, null)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void any_2xx_is_a_success_of_a_write_with_a_body_or_without(int status) {
        Reply reply = Sample.reply(status, "");

        assertThat(client(reply, NO_REFERENCE).write(Sample.set()).join()).isEqualTo(Answer.of(reply));
    }

    @Test
    void a_failure_below_is_handed_up_as_it_is() {
        Failure timeout = new Failure.Unavailable(Sample.SOURCE, Code.UPSTREAM_TIMEOUT, null);
        Channel failing = (call, receiver) -> receiver.receive(Answer.failed(timeout));
        RestClient client = new RestClient(Sample.SOURCE, failing, ObjectMapper.getDefault(), NO_REFERENCE);

        assertThat(client.read(Sample.roles(), LIST).join()).isEqualTo(Answer.failed(timeout));
        assertThat(client.write(Sample.set()).join()).isEqualTo(Answer.failed(timeout));
    }

    /** Its reference, too: the source's support can tell what became of the write. */
    private static Failure unknown(boolean retryable) {
        return new Failure.OutcomeUnknown(Sample.SOURCE, retryable).referredToAs("print-1");
    }

    private static Failure failureOf(Call call, int status) {
        return Sample.failure(client(Sample.reply(status, "{}"), body -> "print-1")
                .write(call)
                .join());
    }

    private static @Nullable Duration limited(@Nullable Duration header, ErrorBody errors) {
        Reply reply = new Reply(429, new byte[0], header, null);
        return Sample.failure(client(reply, errors).write(Sample.set()).join()).retryAfter();
    }

    private static ErrorBody waiting(Duration wait) {
        return new ErrorBody() {
            @Override
            public @Nullable String referenceIn(byte[] body) {
                return null;
            }

            @Override
            public Duration retryAfterIn(byte[] body) {
                return wait;
            }
        };
    }

    private static RestClient client(Reply reply, ErrorBody errors) {
        Channel channel = (call, receiver) -> receiver.receive(Answer.of(reply));
        return new RestClient(Sample.SOURCE, channel, ObjectMapper.getDefault(), errors);
    }
}
