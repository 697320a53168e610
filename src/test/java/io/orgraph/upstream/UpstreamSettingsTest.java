package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamSettingsTest {
    private static final UpstreamSettings USUAL = settings("https://api.example.org");

    @Test
    void the_usual_ones_need_only_a_url() {
        assertThat(USUAL.timeouts().connect()).isEqualTo(Duration.ofSeconds(1));
        assertThat(USUAL.timeouts().call()).isEqualTo(Duration.ofSeconds(3));
        assertThat(USUAL.limits()).isEqualTo(new ConcurrencySettings(64, 4096, 2 * 1024 * 1024));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.org, https://api.example.org",
        "https://api.example.org/, https://api.example.org",
        "http://localhost:8080/some/path/, http://localhost:8080/some/path",
        "HTTPS://api.example.org, HTTPS://api.example.org",
        "http://[::1]:8080, http://[::1]:8080"
    })
    void a_path_is_appended_to_the_url_without_its_last_slash(String url, String base) {
        assertThat(settings(url).base()).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.example.org",
                "/api",
                "ftp://api.example.org",
                "file:///etc/passwd",
                "http:///api",
                "https:///",
                "mailto:a@example.org",
                "http://under_score",
                "https://user:hunter2@api.example.org",
                "https://api.example.org?a=b",
                "https://api.example.org/#a",
                "https://api.example.org/a/../b",
                "https://api.example.org/./b",
                "https://api.example.org//b",
                "jdbc:http://x",
                ""
            })
    void a_url_that_cannot_work_names_its_component_and_not_itself(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpstreamSettings.of(Sample.SOURCE, URI.create(url)))
                .withMessageStartingWith("url: ")
                .withMessageNotContaining("hunter2");
    }

    @Test
    void times_are_positive_and_not_endless() {
        Timeouts usual = Timeouts.DEFAULT;

        refused(usual.withConnect(Duration.ZERO), "connect: ");
        refused(usual.withCall(Duration.ofSeconds(-1)), "call: ");
        refused(usual.withQueue(Duration.ofHours(2)), "queue: ");
        refused(usual.withKeepAlive(Duration.ZERO), "keepAlive: ");
    }

    @Test
    void limits_leave_room_for_one_call() {
        ConcurrencySettings usual = ConcurrencySettings.DEFAULT;

        refused(usual.withConcurrentCalls(0), "concurrentCalls: ");
        refused(usual.withQueuedCalls(-1), "queuedCalls: ");
        refused(usual.withAnswerBytes(0), "answerBytes: ");
        assertThat(USUAL.with(usual.withQueuedCalls(0)).limits().queuedCalls()).isZero();
    }

    private static void refused(Timeouts timeouts, String component) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> USUAL.with(timeouts))
                .withMessageStartingWith(component);
    }

    private static void refused(ConcurrencySettings limits, String component) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> USUAL.with(limits))
                .withMessageStartingWith(component);
    }

    private static UpstreamSettings settings(String url) {
        return UpstreamSettings.of(Sample.SOURCE, URI.create(url));
    }
}
