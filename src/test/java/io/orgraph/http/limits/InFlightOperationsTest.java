package io.orgraph.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One caller, however many operations it begins, leaves room for others; with nobody else it has most of the places. */
class InFlightOperationsTest {
    private static final AdmissionLimits USUAL = AdmissionLimits.DEFAULT;

    private final InFlightOperations inFlight = new InFlightOperations(USUAL);

    @Test
    void a_caller_alone_has_three_quarters_of_the_places() {
        long begun = begin(90, "reader");

        assertThat(begun).isEqualTo(48);
    }

    @Test
    void another_caller_finds_room_at_once_and_the_first_gets_no_more_than_its_share_again() {
        begin(90, "reader");

        assertThat(begin(10, "writer")).isEqualTo(10);

        IntStream.range(0, 48).forEach(ended -> inFlight.end(List.of("reader")));
        assertThat(begin(30, "writer")).isEqualTo(30);
        // The others hold 40 of 64, so that no caller goes beyond its share; it gets what is free within it.
        assertThat(begin(90, "reader")).isEqualTo(24);
    }

    @Test
    void beyond_its_share_a_caller_gets_nothing_while_others_hold_much() {
        begin(20, "writer");

        assertThat(begin(90, "reader")).isEqualTo(32);
        assertThat(begin(90, "third")).isEqualTo(12);
    }

    @Test
    void whoever_shows_one_more_credential_each_time_is_the_same_caller_by_its_own_name() {
        long begun = IntStream.range(0, 90)
                .filter(i -> inFlight.begin(List.of("reader", "made up " + i)))
                .count();

        assertThat(begun).isEqualTo(48);
    }

    @Test
    void a_share_of_all_is_no_bound() {
        InFlightOperations shared = new InFlightOperations(new AdmissionLimits(64, 100, 0, 1, 1));

        assertThat(IntStream.range(0, 90).filter(i -> shared.begin(List.of("reader"))))
                .hasSize(64);
    }

    @Test
    void of_a_single_place_a_caller_has_all() {
        InFlightOperations one = new InFlightOperations(new AdmissionLimits(1, 1, 0, 1, 1));

        assertThat(one.begin(List.of("reader"))).isTrue();
        one.end(List.of("reader"));
        assertThat(one.begin(List.of("reader"))).isTrue();
    }

    private long begin(int times, String caller) {
        return IntStream.range(0, times)
                .filter(i -> inFlight.begin(List.of(caller)))
                .count();
    }
}
