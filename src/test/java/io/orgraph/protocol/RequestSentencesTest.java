package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What GraphQL over HTTP, September 2026, says of requests. {@link SentencesTest} has the list. */
@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = "orgraph.limits.rate", value = "0")
class RequestSentencesTest {
    private static final String DATA = "{\"data\":{\"__typename\":\"Query\"}}";
    private static final String QUERY = "/graphql?query=%7B__typename%7D";

    private final Web web;

    RequestSentencesTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    @Test
    void the_schema_is_served_at_a_url_to_post_of_json() {
        Reply reply = web.post("{\"query\":\"{ __schema { queryType { name } } }\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"data\":{\"__schema\":{\"queryType\":{\"name\":\"Query\"}}}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "Application/JSON"
            })
    void json_is_read_as_utf_8_with_and_without_a_charset(String type) {
        Reply reply = web.send("POST", "/graphql", "{\"query\":\"{ é🏃 }\"}", "Content-Type", type);

        assertThat(reply.text()).contains("é");
    }

    @Test
    void a_get_has_its_parameters_in_the_url_as_a_form_encodes_them() {
        Reply reply = web.get("/graphql?query=query+A+%7B__typename%7D+query+B%7B__typename+b:__typename%7D"
                + "&operationName=B&variables=%7B%22a%22:+1%7D&extensions=%7B%7D");

        assertThat(reply.text()).isEqualTo("{\"data\":{\"__typename\":\"Query\",\"b\":\"Query\"}}");
    }

    @Test
    void the_query_of_a_get_is_the_text_of_the_document() {
        assertThat(web.get(QUERY).text()).isEqualTo(DATA);
        assertThat(web.get("/graphql?query=%22%7B__typename%7D%22").status()).isEqualTo(400);
    }

    @Test
    void the_operation_name_of_a_get_is_text_and_so_null_is_a_name() {
        String url = "/graphql?query=query+null%7B__typename%7D&operationName=";

        assertThat(web.get(url + "null").text()).isEqualTo(DATA);
        assertThat(web.get(url + "%22null%22").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"variables", "extensions"})
    void variables_and_extensions_of_a_get_are_json(String parameter) {
        assertThat(web.get(QUERY + "&" + parameter + "=%7B%7D").text()).isEqualTo(DATA);
        assertThat(web.get(QUERY + "&" + parameter + "=null").text()).isEqualTo(DATA);
        assertThat(web.get(QUERY + "&" + parameter + "=nonsense").status()).isEqualTo(400);
        assertThat(web.get(QUERY + "&" + parameter + "=%5B%5D").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operationName", "variables", "extensions", "documentId", "doc_id", "id"})
    void an_optional_parameter_of_a_get_that_is_empty_is_not_given(String parameter) {
        assertThat(web.get(QUERY + "&" + parameter + "=").text()).isEqualTo(DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operationName", "variables", "extensions", "documentId", "doc_id", "id"})
    void an_optional_member_that_is_null_is_not_given(String member) {
        Reply reply = web.post("{\"query\":\"{ __typename }\",\"" + member + "\":null}");

        assertThat(reply.text()).isEqualTo(DATA);
    }

    @Test
    void a_post_without_a_body_is_refused() {
        assertThat(web.post("").status()).isEqualTo(400);
    }

    @Test
    void a_post_without_a_content_type_is_refused() {
        assertThat(web.send("POST", "/graphql", Web.TYPENAME).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"unknown\":1",
                "\"Query\":\"{\"",
                "\"mode\":{\"a\":[null]}",
                "\"extensions\":{\"else\":{\"a\":1}}"
            })
    void a_member_that_nobody_knows_is_ignored(String member) {
        assertThat(web.post("{\"query\":\"{ __typename }\"," + member + "}").text())
                .isEqualTo(DATA);
        assertThat(web.get(QUERY + "&unknown=1").text()).isEqualTo(DATA);
    }
}
