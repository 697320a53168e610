package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.budget.OperationBudget;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InFlightCallTest {
    private final OperationBudget own = budget();
    private final OperationBudget other = budget();
    private final InFlightCall inFlight = new InFlightCall(new OperationQueue(own));
    private final InFlightCall joining = new InFlightCall(new OperationQueue(other));
    private final AtomicInteger cuts = new AtomicInteger();

    @Test
    void it_is_cut_off_when_the_last_who_waits_is_gone_and_not_before() {
        inFlight.markSent();
        inFlight.onCancel(cuts::incrementAndGet);
        inFlight.join(joining);

        own.end();
        inFlight.cancelIfUnwanted();
        assertThat(cuts).hasValue(0);
        other.end();
        joining.cancelIfUnwanted();

        assertThat(cuts).hasValue(1);
    }

    @Test
    void it_is_cut_off_at_once_where_everybody_left_just_before_it_was_sent() {
        inFlight.markSent();
        own.end();
        inFlight.cancelIfUnwanted();

        inFlight.onCancel(cuts::incrementAndGet);

        assertThat(cuts).hasValue(1);
    }

    @Test
    void nobody_joins_what_is_cut_off_and_it_is_not_sent_again() {
        inFlight.markSent();
        inFlight.onCancel(cuts::incrementAndGet);
        own.end();

        inFlight.cancelIfUnwanted();

        assertThat(inFlight.join(joining)).isFalse();
        assertThat(inFlight.markSent()).isFalse();
    }

    @Test
    void what_cannot_be_cut_off_is_left_to_end() {
        inFlight.markSent();
        own.end();

        inFlight.cancelIfUnwanted();

        assertThat(inFlight.dropIfUnsent()).isFalse();
        assertThat(inFlight.join(joining)).isTrue();
    }

    private static OperationBudget budget() {
        return new OperationBudget(10, 20, Duration.ofSeconds(10), () -> 0);
    }
}
