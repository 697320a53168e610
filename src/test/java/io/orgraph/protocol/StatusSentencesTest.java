package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What GraphQL over HTTP, September 2026, says of statuses. {@link SentencesTest} has the list. */
@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = "orgraph.limits.rate", value = "0")
class StatusSentencesTest {
    private final Web web;
    private final Sandbox sandbox;

    StatusSentencesTest(EmbeddedServer server, Sandbox sandbox) {
        this.web = new Web(server);
        this.sandbox = sandbox;
    }

    @ParameterizedTest
    @ValueSource(strings = {Web.JSON, Web.GRAPHQL})
    void data_without_errors_is_200_in_the_accepted_type(String type) {
        Reply reply = web.post(Web.TYPENAME, "Accept", type);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {Web.JSON, Web.GRAPHQL})
    void data_with_errors_is_294_in_the_accepted_type(String type) {
        Reply reply = web.post(
                "{\"query\":\"{ organizations { nodes { roles { nodes { name } } } } }\"}",
                "Accept",
                type,
                "Orgraph-Credential-transactionlink",
                "tot_CANARY_wrong");

        assertThat(reply.json()).containsKeys("data", "errors");
        assertThat(reply.status()).isEqualTo(294);
        assertThat(reply.header("Content-Type")).startsWith(type);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE",
                "{\"query\":",
                "",
                "[",
                "{\"query\":\"{ __typename }\"} {}",
                "{'query':'{ __typename }'}"
            })
    void json_that_cannot_be_parsed_is_400(String body) {
        assertNotRun(body, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"qeury\":\"{__typename}\"}",
                "{}",
                "[]",
                "7",
                "null",
                "{\"query\":7}",
                "{\"query\":{}}",
                "{\"query\":\"query Q ($i: Int!) { __typename }\",\"variables\":[7]}",
                "{\"query\":\"{ __typename }\",\"variables\":\"{}\"}",
                "{\"query\":\"{ __typename }\",\"operationName\":7}",
                "{\"query\":\"{ __typename }\",\"operationName\":[]}",
                "{\"query\":\"{ __typename }\",\"extensions\":[]}",
                "{\"query\":\"{ __typename }\",\"extensions\":\"a\"}"
            })
    void what_is_no_graphql_request_is_422(String body) {
        assertNotRun(body, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "query", "{ a(b: ) }", "{ organizations { nodes { id } }"})
    void a_document_that_cannot_be_parsed_is_400(String document) {
        assertNotRun("{\"query\":\"" + document + "\"}", 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ organizations { nodes { nonsense } } }", "{ organizations { nodes { id } } nonsense }"})
    void a_document_that_is_not_valid_is_422_and_is_not_executed(String document) {
        assertNotRun("{\"query\":\"" + document + "\"}", 422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query A { organizations { nodes { id } } } query B { __typename } | null",
                "query A { organizations { nodes { id } } } | \"B\"",
                "{ organizations { nodes { id } } } | \"A\"",
                "fragment F on Query { __typename } | null"
            })
    void an_operation_that_cannot_be_determined_is_422_and_nothing_is_executed(String document, String name) {
        assertNotRun("{\"query\":\"" + document + "\",\"operationName\":" + name + "}", 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"n\":null}", "{\"n\":\"x\"}", "{\"n\":1.5}", "{\"n\":99999999999}", "{\"n\":[[1]]}"})
    void variables_that_cannot_be_coerced_are_422_and_nothing_is_executed(String variables) {
        String document = "query($n: Int!) { organizations(first: $n) { nodes { id } } }";

        assertNotRun("{\"query\":\"" + document + "\",\"variables\":" + variables + "}", 422);
    }

    @Test
    void a_mutation_by_get_is_405_and_told_to_post() {
        Reply reply = web.get("/graphql?query=mutation%7B__typename%7D");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
    }

    private void assertNotRun(String body, int status) {
        sandbox.calls().clear();
        for (String type : new String[] {Web.JSON, Web.GRAPHQL}) {
            Reply reply = web.post(body, "Accept", type);

            assertThat(reply.status()).as(reply.text()).isEqualTo(status);
            assertThat(reply.json()).containsOnlyKeys("errors");
        }
        assertThat(sandbox.calls().all()).isEmpty();
    }
}
