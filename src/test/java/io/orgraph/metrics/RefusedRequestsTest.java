package io.orgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.testkit.Scrape;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that a release broke, or a scan, is seen in the meters and not only by its answers. */
class RefusedRequestsTest {
    private static final String REFUSED = "orgraph_requests_refused_total";

    private final Measured measured = new Measured(Map.of("orgraph.limits.rate", 1, "orgraph.limits.burst", 1));

    @AfterEach
    void close() {
        measured.close();
    }

    @Test
    void each_refused_request_is_counted_by_its_reason() {
        measured.ask("{");
        measured.ask("[");
        measured.ask("{}");
        for (int one = 0; one < 4; one++) {
            measured.ask("{\"query\":\"{ __typename }\"}");
        }
        measured.get("/nowhere");
        measured.get("/graphql");

        Scrape scrape = measured.scrape();

        assertThat(scrape.of(REFUSED, "reason=\"bad_json\"")).isEqualTo(2);
        assertThat(scrape.of(REFUSED, "reason=\"bad_request\"")).isEqualTo(2);
        assertThat(scrape.of(REFUSED, "reason=\"rate\"")).isPositive();
        assertThat(scrape.of(REFUSED, "reason=\"not_found\"")).isEqualTo(1);
        assertThat(scrape.of(REFUSED) + scrape.of("orgraph_operations_seconds_count"))
                .as(scrape.text())
                .isEqualTo(9);
    }

    @Test
    void what_has_not_happened_yet_is_seen_as_zero() {
        assertThat(measured.scrape().text()).contains(REFUSED + "{reason=\"other\"} 0.0");
    }
}
