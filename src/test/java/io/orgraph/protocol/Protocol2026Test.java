package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statuses of GraphQL over HTTP, September 2026, each sentence of its section about them that applies here. */
@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = "orgraph.limits.rate", value = "0")
class Protocol2026Test {
    private final Web web;

    Protocol2026Test(EmbeddedServer server) {
        this.web = new Web(server);
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

    @ParameterizedTest(name = "{1} is {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | NONSENSE",
                "400 | {\"query\":",
                "422 | {\"qeury\":\"{__typename}\"}",
                "422 | {\"query\":\"query Q ($i: Int!) { __typename }\",\"variables\":[7]}",
                "422 | []",
                "400 | {\"query\":\"{\"}",
                "422 | {\"query\":\"{ nonsense }\"}",
                "422 | {\"query\":\"query A { __typename } query B { __typename }\"}",
                "422 | {\"query\":\"query A { __typename }\",\"operationName\":\"B\"}",
                "422 | {\"query\":\"query A($i: ID!) { node(id: $i) { id } }\"}"
            })
    void what_was_not_executed_has_one_status_in_both_types(int status, String body) {
        for (String type : new String[] {Web.JSON, Web.GRAPHQL}) {
            Reply reply = web.post(body, "Accept", type);

            assertThat(reply.status()).as(reply.text()).isEqualTo(status);
            assertThat(reply.json()).containsKey("errors").doesNotContainKey("data");
            assertThat(reply.header("Content-Type")).startsWith(Web.GRAPHQL);
        }
    }

    @Test
    void a_mutation_by_get_is_405_and_told_to_post() {
        Reply reply = web.get("/graphql?query=mutation%7B__typename%7D");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
    }
}
