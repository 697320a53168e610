package io.orgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.log.LogLimit;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.LogLines;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operation is one line, and its request id finds the lines of its calls and what the source knows it by. */
class OperationLogTest {
    private static final String ASKS = "query Roles { organizations { nodes { roles { nodes { name } } } } }";
    private static final String ID = "X-Request-Id";

    private final FaultServer source = FaultServer.with(Fault.json("[]"));
    private final EmbeddedServer server = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "orgraph.sources.tl.kind",
                    "transactionlink",
                    "orgraph.sources.tl.url",
                    source.url(),
                    "orgraph.sources.tl.retry-budget",
                    0));
    private final Web web = new Web(server);

    @AfterEach
    void close() {
        server.close();
        source.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'query Roles { organizations { nodes { roles { nodes { name } } } } }', 'Roles (query) of anybody: whole, 200, cost \\d+, [1-9] calls'",
        "{ __typename }, '- (query) of anybody: whole, 200, cost \\d+, 0 calls'",
        "{ nonsense }, '- (unknown) of anybody: refused, 422, cost -, 0 calls'"
    })
    void an_operation_of_anybody_has_its_line(String document, String told) {
        try (LogLines log = new LogLines().at("INFO", LogLimit.OPERATIONS)) {
            ask(document, "r-1");

            String line = told.replace("(", "\\(").replace(")", "\\)");
            await().untilAsserted(() -> assertThat(operations(log))
                    .hasSize(1)
                    .allMatch(one -> one.matches("INFO Operation " + line + ", \\d+ ms, request r-1")));
        }
    }

    @Test
    void a_long_name_is_cut_and_what_is_no_operation_has_no_line() {
        try (LogLines log = new LogLines().at("INFO", LogLimit.OPERATIONS)) {
            ask("query " + "A".repeat(1000) + " { __typename }", "r-1");
            web.post("{", ID, "r-2");

            assertThat(operations(log))
                    .hasSize(1)
                    .allMatch(line -> line.startsWith("INFO Operation " + "A".repeat(64) + " "));
        }
    }

    @Test
    void one_request_id_is_in_the_answer_at_the_source_and_in_the_lines_of_the_operation_and_its_call() {
        source.now(Fault.reset());
        try (LogLines log = new LogLines().at("INFO", "io.orgraph")) {
            String answer = ask(ASKS, "r-77");

            assertThat(answer).contains("\"requestId\":\"r-77\"");
            await().until(() -> operations(log).findAny().isPresent());
            assertThat(log.all())
                    .anyMatch(line -> line.matches("INFO Operation Roles .*partial, 294, .* request r-77"))
                    .anyMatch(line ->
                            line.matches("WARN tl GET .* UPSTREAM_UNAVAILABLE \\(reset\\), \\d+ ms, request r-77"));
        }
        source.now(Fault.json("[]"));
        ask(ASKS, "r-78");
        assertThat(source.requests())
                .anyMatch(request -> request.toLowerCase(java.util.Locale.ROOT).contains("x-request-id: r-78"));
    }

    @Test
    void an_id_that_is_more_than_an_id_goes_no_further_than_the_log() {
        ask(ASKS, "${jndi:x}/y");

        assertThat(source.requests()).isNotEmpty().noneMatch(request -> request.contains("jndi"));
    }

    private String ask(String document, String id) {
        return web.post("{\"query\":\"" + document + "\"}", "Orgraph-Credential-tl", "tot_CANARY_1", ID, id)
                .text();
    }

    private static Stream<String> operations(LogLines log) {
        return log.all().stream().filter(line -> line.startsWith("INFO Operation "));
    }
}
