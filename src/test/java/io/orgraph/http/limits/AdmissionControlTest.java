package io.orgraph.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgraph.http.response.RejectionCounters;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AdmissionControlTest {
    private final AdmissionLimits limits = new AdmissionLimits(1, 50, 0, 1, 1_000);
    private final InFlightOperations inFlight = new InFlightOperations(limits);
    private final AdmissionControl admission = new AdmissionControl(inFlight, limits, new RejectionCounters());

    @Test
    void an_operation_makes_room_however_it_ends() {
        CompletableFuture<String> answered = new CompletableFuture<>();
        CompletableFuture<String> failed = new CompletableFuture<>();
        CompletableFuture<String> cancelled = new CompletableFuture<>();

        assertThat(enters(answered)).isTrue();
        answered.complete("a");
        assertThat(enters(failed)).isTrue();
        failed.completeExceptionally(new IllegalStateException("bug"));
        assertThat(enters(cancelled)).isTrue();
        cancelled.cancel(false);

        assertThat(inFlight.underWay()).isZero();
    }

    @Test
    void one_that_throws_at_once_makes_room_too() {
        assertThatThrownBy(() -> admission.enter(List.of("caller"), () -> {
                    throw new IllegalStateException("bug");
                }))
                .hasMessage("bug");

        assertThat(inFlight.underWay()).isZero();
    }

    @Test
    void where_there_is_no_room_nothing_runs() {
        enters(new CompletableFuture<>());

        assertThat(enters(CompletableFuture.completedFuture("never"))).isFalse();

        assertThat(inFlight.underWay()).isEqualTo(1);
    }

    @Test
    void after_the_last_one_nothing_begins() throws InterruptedException {
        CompletableFuture<String> last = new CompletableFuture<>();
        enters(last);

        inFlight.close();

        assertThat(enters(new CompletableFuture<>())).isFalse();
        assertThat(inFlight.awaitLast(Duration.ofMillis(1))).isFalse();
        last.complete("a");
        assertThat(inFlight.awaitLast(Duration.ZERO)).isTrue();
    }

    private boolean enters(CompletableFuture<String> operation) {
        return admission.enter(List.of("caller"), () -> operation).fold(running -> true, problem -> false);
    }
}
