package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.sandbox.Sandbox;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The thirteen checks of graphql-cop, as it makes them, against a deployment that is in production. */
@MicronautTest
@Property(name = "orgraph.exploration.enabled", value = "false")
class GraphqlCopTest {
    private static final String TYPENAME = "query cop { __typename }";

    private final Target target;

    GraphqlCopTest(EmbeddedServer server, Sandbox sandbox) {
        this.target = new Target(server, sandbox);
    }

    @BeforeEach
    void forgetHits() {
        target.forgetHits();
    }

    @Test
    void check_1_a_hundred_aliases_are_refused() {
        String aliases = IntStream.range(0, 101)
                .mapToObj(i -> "alias" + i + ":__typename \n")
                .collect(Collectors.joining());

        Reply reply = cop("query cop { " + aliases + " }");

        target.assertTooLarge(reply);
    }

    @Test
    void check_2_a_batch_of_queries_is_refused() {
        String one = "{\"query\":\"" + TYPENAME + "\"}";

        Reply reply = target.send("[" + String.join(",", Collections.nCopies(10, one)) + "]");

        target.assertRefused(reply, "BAD_REQUEST");
    }

    @Test
    void check_3_a_tool_finds_no_trace() {
        Reply reply = cop(TYPENAME);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).containsOnlyKeys("data");
        assertThat(reply.header("Server") + reply.header("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Apollo-Tracing", "X-GraphQL-Debug", "X-Debug", "apollo-federation-include-trace", "X-Trace"})
    void check_3_no_header_switches_a_trace_on(String header) {
        Reply reply =
                target.web().post("{\"query\":\"" + TYPENAME + "\",\"extensions\":{\"tracing\":true}}", header, "1");

        assertThat(reply.json()).containsOnlyKeys("data");
    }

    @Test
    void check_4_many_directives_are_refused() {
        Reply reply = cop("query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }");

        target.assertRefused(reply);
    }

    @Test
    void check_5_introspection_in_a_circle_is_refused() {
        Reply reply = cop("query cop { __schema { types { fields { type { fields { type { fields { type { fields { type"
                + " { name } } } } } } } } } } }");

        target.assertRefused(reply);
    }

    @Test
    void check_6_a_field_five_hundred_times_is_refused() {
        Reply reply = cop("query cop { " + "__typename \n".repeat(500) + "} ");

        target.assertTooLarge(reply);
    }

    /**
     * The one check that does find something, and it is to: GraphQL over HTTP has a query answered by GET, and the check
     * calls that a danger since a page of another site can have a browser send it. So it is answered where nobody but the
     * asker can read or keep the answer, refused where a browser says that such a page asks, and changes nothing.
     */
    @Test
    void check_7_a_query_by_get_reads_and_no_other_page_or_cache_may_have_the_answer() {
        Reply reply = target.web().get("/graphql?query=query+cop+%7B__typename%7D", "Accept", "*/*");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(Map.of("data", Map.of("__typename", "Query")));
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void check_7_a_query_by_get_of_another_page_is_refused(String site) {
        Reply reply = target.web().get("/graphql?query=query+cop+%7B__typename%7D", "Sec-Fetch-Site", site);

        target.assertRefused(reply, "FORBIDDEN");
        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void check_8_a_mutation_by_get_is_refused() {
        Reply reply = target.web().get("/graphql?query=mutation+cop+%7B__typename%7D");

        target.assertRefused(reply);
        assertThat(reply.status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query cop { __schema { types { name fields { name } } } }",
                "query cop { __type(name: \"Query\") { name } }",
                "query cop { __typename ...s } fragment s on Query { a: __schema { queryType { name } } }",
                "query cop { ... on Query { __type(name: \"Organization\") { fields { name } } } }",
                "mutation cop { __schema { types { name } } }"
            })
    void check_9_the_schema_is_not_told(String query) {
        Reply reply = cop(query);

        target.assertRefused(reply);
        assertThat(reply.text()).doesNotContain("Organization", "Membership");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql",
                "/",
                "/graphiql",
                "/playground",
                "/console",
                "/altair",
                "/voyager",
                "/v1/graphql",
                "/graphql/console",
                "/schema.graphqls",
                "/graphql/schema.json"
            })
    void check_10_there_is_no_page_to_explore_with(String path) {
        Reply reply = target.web().get(path, "Accept", "text/html");

        target.assertRefused(reply);
        assertThat(reply.text()).doesNotContainIgnoringCase("graphiql", "playground");
    }

    @Test
    void check_11_nothing_is_suggested() {
        Reply reply = cop("query cop { __schema { directive } }");

        target.assertRefused(reply);
        assertThat(reply.text()).doesNotContain("Did you mean", "directives");
    }

    @Test
    void check_12_a_form_is_refused() {
        Reply reply = target.web()
                .send(
                        "POST",
                        "/graphql",
                        "query=query+cop+%7B+__typename+%7D",
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        target.assertRefused(reply, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void check_13_no_exception_shows() {
        Reply reply = cop("qwerty cop { abc }");

        target.assertRefused(reply, "GRAPHQL_PARSE_FAILED");
        assertThat(reply.text()).doesNotContain("exception", "stacktrace");
    }

    private Reply cop(String document) {
        return target.send("{\"query\":" + quoted(document) + ",\"operationName\":\"cop\"}");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
