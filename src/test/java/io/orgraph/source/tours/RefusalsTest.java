package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.SourceError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a refusal: a code by its status, and the reason for machines. */
class RefusalsTest extends ToursCase {
    private final ToursErrors errors = new ToursErrors(ObjectMapper.getDefault());

    @ParameterizedTest
    @CsvSource({
        "400, BAD_USER_INPUT",
        "401, UNAUTHENTICATED",
        "402, PAYMENT_REQUIRED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "409, CONFLICT",
        "422, BAD_USER_INPUT"
    })
    void a_refusal_is_a_code_and_the_reason(int status, Code code) {
        upstream.answers(
                ROLES, status, "{\"error\": \"Ann may not do that\", \"reason\": \"subscription_past_due\", \"x\": 1}");

        Failure failure = failure(tours.organizationRoles(ORGANIZATION, FIRST, KEY));

        assertThat(failure).isEqualTo(refused(code, status, "subscription_past_due", "Ann may not do that"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"error\": \"No\"}",
                "{\"error\": \"No\", \"reason\": null}",
                "{\"reason\": {\"code\": \"x\"}}",
                "{\"reason\": \"Ann may not do that, see https://x.example\"}",
                "{\"reason\": \"no_end\"",
                "<html><b>403</b></html>"
            })
    void without_a_reason_the_status_is_enough(String body) {
        upstream.answers(ROLES, 403, body);

        Failure failure = failure(tours.organizationRoles(ORGANIZATION, FIRST, KEY));

        assertThat(failure).isEqualTo(new Failure.Refused(SOURCE, Code.FORBIDDEN, null));
    }

    @Test
    void a_caller_who_asks_too_often_is_told_how_long_to_wait() {
        upstream.answers(ROLES, 429, "{\"error\": \"Slow down\", \"retryAfter\": 7}");

        Failure failure = failure(tours.organizationRoles(ORGANIZATION, FIRST, KEY));

        assertThat(failure).isEqualTo(new Failure.RateLimited(SOURCE, Duration.ofSeconds(7)));
    }

    @Test
    void a_source_that_breaks_is_unavailable() {
        upstream.answers(ROLES, 500, "{\"error\": \"Stack trace\", \"reason\": \"db_down\"}");

        Failure failure = failure(tours.organizationRoles(ORGANIZATION, FIRST, KEY));

        assertThat(failure).isEqualTo(new Failure.Unavailable(SOURCE, Code.UPSTREAM_UNAVAILABLE, null));
    }

    @ParameterizedTest
    @CsvSource({"0, PT0S", "7, PT7S", "1.2, PT1.2S", "0.0001, PT0.001S", "1e300, PT277777H46M40S"})
    void the_time_to_wait_is_in_seconds(String sent, Duration wait) {
        assertThat(errors.retryAfterIn(bytes("{\"retryAfter\": " + sent + "}"))).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"retryAfter\": null}", "{\"retryAfter\": \"soon\"}", "<html>"})
    void a_time_to_wait_that_is_no_number_is_none(String body) {
        assertThat(errors.retryAfterIn(bytes(body))).isNull();
    }

    /** The text is read where the input, or the state, is at fault. */
    static Failure refused(Code code, int status, String reason, String text) {
        boolean isShown = status == 400 || status == 409 || status == 422;
        return new Failure.Refused(SOURCE, code, null, new SourceError(reason, isShown ? text : null));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
