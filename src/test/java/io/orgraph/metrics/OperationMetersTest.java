package io.orgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.testkit.Fault;
import io.orgraph.testkit.Scrape;
import java.util.Map;
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
