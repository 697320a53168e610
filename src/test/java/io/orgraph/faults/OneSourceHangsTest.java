package io.orgraph.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgraph.testkit.GraphAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three sources, one of which takes calls and answers none for a while; times are shorter than the usual ones. */
class OneSourceHangsTest {
    private static final Duration TIMEOUT = Duration.ofMillis(300);
    private static final Duration OPEN = Duration.ofSeconds(1);
    private static final Duration SLACK = Duration.ofMillis(500);

    private final ThreeSources sources =
            new ThreeSources(Map.of("call-timeout", "300ms", "circuit-calls", 4, "circuit-open", "1s"));

    @AfterEach
    void close() {
        sources.close();
    }

    @Test
    void the_others_answer_in_time_then_at_once_and_it_is_found_again_when_it_is_back() {
        assertThat(sources.ask().answer().errors()).isEmpty();
        sources.hang();
        Facade.Told first = sources.ask();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            sources.ask();
            return sources.isLeftAlone();
        });
        Duration quickest = IntStream.range(0, 10)
                .mapToObj(time -> sources.ask().took())
                .min(Duration::compareTo)
                .orElseThrow();
        GraphAnswer open = sources.ask().answer();
        sources.comeBack();

        await().pollInterval(Duration.ofMillis(20))
                .atMost(OPEN.plus(SLACK))
                .until(() -> sources.ask().answer().errors().isEmpty());

        assertThat(first.took()).isLessThan(TIMEOUT.plus(SLACK));
        assertThat(first.answer().failures()).containsExactly("organizations UPSTREAM_TIMEOUT");
        assertThat(quickest).isLessThan(Duration.ofMillis(50));
        assertThat(open.failures()).containsExactly("organizations UPSTREAM_UNAVAILABLE");
        assertThat(ThreeSources.answering(first.answer())).containsExactly("tours", "transactionlink");
        assertThat(ThreeSources.answering(open)).containsExactly("tours", "transactionlink");
    }
}
