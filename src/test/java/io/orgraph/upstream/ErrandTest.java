package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Allowance;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ErrandTest {
    private final Allowance own = allowance();
    private final Allowance other = allowance();
    private final Errand errand = new Errand(new Line(own));
    private final Errand joining = new Errand(new Line(other));
    private final AtomicInteger cuts = new AtomicInteger();

    @Test
    void it_is_cut_off_when_the_last_who_waits_is_gone_and_not_before() {
        errand.setOut();
        errand.sentSoThat(cuts::incrementAndGet);
        errand.join(joining);

        own.end();
        errand.cutOff();
        assertThat(cuts).hasValue(0);
        other.end();
        joining.cutOff();

        assertThat(cuts).hasValue(1);
    }

    @Test
    void it_is_cut_off_at_once_where_everybody_left_just_before_it_was_sent() {
        errand.setOut();
        own.end();
        errand.cutOff();

        errand.sentSoThat(cuts::incrementAndGet);

        assertThat(cuts).hasValue(1);
    }

    @Test
    void nobody_joins_what_is_cut_off_and_it_is_not_sent_again() {
        errand.setOut();
        errand.sentSoThat(cuts::incrementAndGet);
        own.end();

        errand.cutOff();

        assertThat(errand.join(joining)).isFalse();
        assertThat(errand.setOut()).isFalse();
    }

    @Test
    void what_cannot_be_cut_off_is_left_to_end() {
        errand.setOut();
        own.end();

        errand.cutOff();

        assertThat(errand.giveUp()).isFalse();
        assertThat(errand.join(joining)).isTrue();
    }

    private static Allowance allowance() {
        return new Allowance(10, 20, Duration.ofSeconds(10), () -> 0);
    }
}
