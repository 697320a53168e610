package io.orgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgraph.testkit.Fault;
import io.orgraph.testkit.Scrape;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Prometheus reads of the calls to a source. */
class UpstreamMetersTest {
    private static final String CALLS = "orgraph_upstream_calls_seconds_count";
    private static final String CIRCUIT = "orgraph_upstream_circuit";
    private static final String UNSENT = "orgraph_upstream_unsent_total";

    private final Measured measured = new Measured(Map.of(
            "orgraph.sources.tl.circuit-calls", 3,
            "orgraph.sources.tl.circuit-trials", 1,
            "orgraph.sources.tl.circuit-open", "700ms",
            "orgraph.sources.tl.max-concurrent-calls", 1,
            "orgraph.sources.tl.queue-timeout", "10ms"));

    @AfterEach
    void close() {
        measured.close();
    }

    @ParameterizedTest
    @CsvSource({"200, 2xx", "302, 3xx", "404, 4xx", "429, 429", "501, 5xx"})
    void a_call_is_counted_by_its_template_and_what_came_of_it(int status, String outcome) {
        measured.source.now(status == 200 ? Measured.NO_ROLES : Fault.status(status));

        measured.ask(Measured.ROLES);

        Scrape scrape = measured.scrape();
        assertThat(scrape.of(CALLS, Measured.ENDPOINT, "source=\"tl\"", "outcome=\"" + outcome + "\""))
                .isEqualTo(1);
        assertThat(scrape.of(CALLS)).isEqualTo(1);
        assertThat(scrape.of("orgraph_upstream_calls_seconds_bucket", "le=\"+Inf\""))
                .isEqualTo(1);
    }

    @Test
    void a_second_try_is_a_call_of_its_own_and_counted_as_a_second_one() {
        AtomicInteger tries = new AtomicInteger();
        measured.source.choose(request -> tries.incrementAndGet() == 1 ? Fault.reset() : Measured.NO_ROLES);

        measured.ask(Measured.ROLES);

        Scrape scrape = measured.scrape();
        assertThat(scrape.of("orgraph_upstream_retries_total", "source=\"tl\"")).isEqualTo(1);
        assertThat(scrape.of(CALLS, "outcome=\"UPSTREAM_UNAVAILABLE\"")).isEqualTo(1);
        assertThat(scrape.of(CALLS, "outcome=\"2xx\"")).isEqualTo(1);
    }

    @Test
    void rows_that_could_not_be_read_are_counted() {
        measured.source.now(Fault.json("[null,{\"id\":\"r1\",\"name\":\"a\"},{\"id\":{}}]"));

        measured.ask(Measured.ROLES);

        assertThat(measured.scrape().of("orgraph_upstream_rows_unreadable_total", "source=\"tl\""))
                .isEqualTo(2);
    }

    @Test
    void a_circuit_is_seen_to_open_and_to_close_again() {
        assertThat(measured.scrape().of(CIRCUIT, "source=\"tl\"")).isZero();
        measured.source.now(Fault.status(501));
        for (int call = 0; call < 5; call++) {
            measured.ask(Measured.ROLES);
        }

        Scrape open = measured.scrape();

        assertThat(open.of(CIRCUIT, "source=\"tl\"")).isEqualTo(2);
        assertThat(open.of(UNSENT, "reason=\"circuit\"")).isEqualTo(2);
        assertThat(open.of(CALLS, "outcome=\"5xx\"")).isEqualTo(3);
        measured.source.now(Measured.NO_ROLES);
        await().until(() -> measured.scrape().of(CIRCUIT, "source=\"tl\"") == 1);
        measured.ask(Measured.ROLES);
        assertThat(measured.scrape().of(CIRCUIT, "source=\"tl\"")).isZero();
    }

    @Test
    void what_is_under_way_and_what_waits_is_seen_and_comes_down_to_nothing() {
        CountDownLatch held = new CountDownLatch(1);
        measured.source.now(socket -> {
            awaitOf(held);
            Measured.NO_ROLES.answer(socket);
        });
        CompletableFuture<?> first = CompletableFuture.runAsync(() -> measured.ask(Measured.ROLES));
        await().until(() -> measured.scrape().of("orgraph_upstream_under_way") == 1);

        measured.ask(Measured.ROLES.replace("name", "id name").replace("roles", "workspaces"));

        assertThat(measured.scrape().of(UNSENT, "reason=\"concurrency\"")).isEqualTo(1);
        assertThat(measured.scrape().of("orgraph_operations_under_way")).isEqualTo(1);
        held.countDown();
        first.join();
        assertThat(measured.scrape().of("orgraph_upstream_under_way")).isZero();
        assertThat(measured.scrape().of("orgraph_upstream_waiting")).isZero();
        await().until(() -> measured.scrape().of("orgraph_operations_under_way") == 0);
    }

    private static void awaitOf(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
