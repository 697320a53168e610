package io.orgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.testkit.Fault;
import io.orgraph.testkit.Scrape;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Prometheus reads of operations, and of those that were none. */
class OperationMetersTest {
    private static final String OPERATIONS = "orgraph_operations_seconds_count";

    private final Measured measured =
            new Measured(Map.of("orgraph.limits.rate", 1, "orgraph.limits.burst", 2, "orgraph.limits.root-fields", 3));

    @AfterEach
    void close() {
        measured.close();
    }

    @ParameterizedTest
    @CsvSource({
        "{ __typename }, query, whole",
        "'{ organizations { nodes { roles { nodes { name } } } } }', query, partial",
        "'mutation { removeOrganizationMembership(input: { membershipId: \\\"x\\\" }) { userErrors { code } } }', mutation, whole",
        "{ nonsense }, unknown, refused",
        "{, unknown, refused",
        "{ a: __typename b: __typename c: __typename d: __typename }, unknown, over_limit"
    })
    void an_operation_is_counted_by_its_kind_and_what_came_of_it(String document, String kind, String outcome) {
        measured.source.now(Fault.status(403));

        measured.ask("{\"query\":\"" + document + "\"}");

        Scrape scrape = measured.scrape();
        assertThat(scrape.of(OPERATIONS)).isEqualTo(1);
        assertThat(scrape.of(OPERATIONS, "kind=\"" + kind + "\"", "outcome=\"" + outcome + "\""))
                .as(scrape.text())
                .isEqualTo(1);
    }

    @Test
    void what_operations_took_is_sorted_from_a_millisecond_to_half_a_minute() {
        measured.ask("{\"query\":\"{ __typename }\"}");
        measured.ask(Measured.ROLES);

        Scrape scrape = measured.scrape();

        for (String meter : new String[] {
            "orgraph_operations_seconds_bucket",
            "orgraph_operations_own_seconds_bucket",
            "orgraph_upstream_calls_seconds_bucket"
        }) {
            assertThat(scrape.text()).contains(meter);
            for (String bound : new String[] {"0.001", "0.005", "0.025", "0.1", "1.0", "10.0", "30.0", "+Inf"}) {
                assertThat(scrape.text()).containsPattern(meter + "\\{[^}]*le=\"" + Pattern.quote(bound) + "\"");
            }
        }
    }

    @Test
    void what_waits_for_a_source_is_no_time_of_our_own() {
        measured.source.now(Fault.later(Duration.ofMillis(600), Measured.NO_ROLES));

        measured.ask(Measured.ROLES);

        Scrape scrape = measured.scrape();
        double all = scrape.of("orgraph_operations_seconds_sum", "kind=\"query\"");
        double own = scrape.of("orgraph_operations_own_seconds_sum", "kind=\"query\"");
        assertThat(scrape.of("orgraph_operations_own_seconds_count", "kind=\"query\""))
                .isEqualTo(1);
        assertThat(own).isPositive();
        assertThat(all - own).isBetween(0.5, all);
    }

    @Test
    void the_build_that_runs_is_told() {
        assertThat(measured.scrape().of("orgraph_build_info", "version=", "revision=", "java=\"" + Runtime.version()))
                .isEqualTo(1);
    }

    @Test
    void one_whose_time_is_over_is_counted_as_such() {
        try (Measured hurried = new Measured(Map.of("orgraph.limits.operation-timeout", "300ms"))) {
            hurried.source.now(Fault.thenSilence(""));

            hurried.ask(Measured.ROLES);

            assertThat(hurried.scrape().of(OPERATIONS, "kind=\"query\"", "outcome=\"cut_short\""))
                    .isEqualTo(1);
        }
    }

    @Test
    void one_too_many_of_a_caller_is_no_operation_and_counted_apart() {
        measured.ask(Measured.ROLES);
        measured.ask(Measured.ROLES);

        int status = measured.ask(Measured.ROLES).status();

        assertThat(status).isEqualTo(429);
        assertThat(measured.scrape().of("orgraph_clients_dismissed_total", "reason=\"rate\""))
                .isEqualTo(1);
        assertThat(measured.scrape().of(OPERATIONS)).isEqualTo(2);
    }

    @Test
    void nothing_tells_who_asked_or_what() {
        measured.ask("{\"query\":\"query Of_CANARY_2 { __typename }\",\"operationName\":\"Of_CANARY_2\"}");

        Scrape scrape = measured.scrape();

        assertThat(scrape.of(OPERATIONS, "outcome=\"whole\"")).isEqualTo(1);
        assertThat(scrape.text()).doesNotContain("_CANARY");
    }
}
