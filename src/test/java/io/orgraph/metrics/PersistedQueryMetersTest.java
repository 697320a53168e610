package io.orgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.http.persisted.Sha256;
import io.orgraph.testkit.Scrape;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersistedQueryMetersTest {
    private static final String DOCUMENT = "{ __typename }";
    private static final String COUNT = "orgraph_persisted_queries_total";

    private final Measured measured = new Measured(Map.of());

    @AfterEach
    void close() {
        measured.close();
    }

    @Test
    void each_event_is_counted_and_the_size_is_told() {
        String extensions =
                "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + Sha256.of(DOCUMENT) + "\"}}";
        measured.ask("{" + extensions + "}");
        measured.ask("{\"query\":\"" + DOCUMENT + "\"," + extensions + "}");
        measured.ask("{" + extensions + "}");
        measured.ask("{" + extensions + "}");
        measured.ask("{\"query\":\"{ nodes }\"," + extensions + "}");

        Scrape scrape = measured.scrape();

        assertThat(scrape.of(COUNT, "event=\"miss\"")).isEqualTo(1);
        assertThat(scrape.of(COUNT, "event=\"registered\"")).isEqualTo(1);
        assertThat(scrape.of(COUNT, "event=\"hit\"")).isEqualTo(2);
        assertThat(scrape.of(COUNT, "event=\"mismatch\"")).isEqualTo(1);
        assertThat(scrape.of("orgraph_persisted_queries_size_bytes")).isPositive();
    }
}
