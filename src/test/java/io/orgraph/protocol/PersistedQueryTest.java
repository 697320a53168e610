package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.http.persisted.PersistedQueries;
import io.orgraph.http.persisted.PersistedQueryEvent;
import io.orgraph.http.persisted.Sha256;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Automatic Persisted Queries, as Apollo's clients use them. Each test has a document of its own. */
@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = "orgraph.limits.rate", value = "0")
class PersistedQueryTest {
    private final Web web;
    private final PersistedQueries queries;

    PersistedQueryTest(EmbeddedServer server) {
        this.web = new Web(server);
        this.queries = server.getApplicationContext().getBean(PersistedQueries.class);
    }

    @Test
    void an_unknown_hash_is_told_as_clients_compare_it_and_is_known_once_the_text_was_run() {
        String document = "query Known { __typename }";

        Reply unknown = web.post(byHash(document));
        Reply registered = web.post(byBoth(document));
        Reply known = web.post(byHash(document));
        Reply byGet = web.get(url(document));

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("\"message\":\"PersistedQueryNotFound\"");
        assertThat(unknown.code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(unknown.requestId()).isEqualTo(unknown.header("X-Request-Id"));
        assertThat(registered.json()).containsKey("data");
        assertThat(known.text()).isEqualTo(registered.text()).isEqualTo(byGet.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {Web.GRAPHQL, Web.JSON})
    void an_unknown_hash_is_a_client_error_in_both_media_types(String accept) {
        Reply unknown = web.get(url("query Never { __typename }"), "Accept", accept);

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(unknown.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_hash_that_is_not_the_texts_is_refused_and_nothing_is_registered() {
        String document = "query Mismatch { __typename }";
        String other = Sha256.of("query Other { __typename }");
        long before = queries.of(PersistedQueryEvent.MISMATCH);

        Reply refused =
                web.post("{\"query\":\"" + document + "\",\"extensions\":{\"persistedQuery\":" + named(other) + "}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("BAD_REQUEST");
        assertThat(queries.of(PersistedQueryEvent.MISMATCH)).isEqualTo(before + 1);
        assertThat(queries.find(other)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"query Invalid { nonsense }", "query Broken {", "query Named($a: Int!) { __typename }"})
    void what_was_not_executed_is_not_registered(String document) {
        web.post(byBoth(document));

        assertThat(web.post(byHash(document)).code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void a_mutation_is_known_by_its_hash_and_never_runs_by_get() {
        String document = "mutation Change { removeOrganizationMembership(input: { membershipId: \\\"x\\\" })"
                + " { userErrors { code } } }";
        String text = document.replace("\\", "");
        String body =
                "{\"query\":\"" + document + "\",\"extensions\":{\"persistedQuery\":" + named(Sha256.of(text)) + "}}";

        Reply byPost = web.post(body);
        Reply byGet = web.get(url(text));

        assertThat(byPost.json()).containsKey("data");
        assertThat(byGet.status()).isEqualTo(405);
        assertThat(byGet.header("Cache-Control")).isEqualTo("no-store");
        assertThat(byGet.header("ETag")).isEmpty();
    }

    @Test
    void a_mutation_that_comes_by_get_with_its_text_is_neither_run_nor_registered() {
        String text =
                "mutation ByGet { removeOrganizationMembership(input: { membershipId: \"x\" }) { userErrors { code } } }";

        assertThat(web.get(url(text) + "&query=" + encoded(text)).status()).isEqualTo(405);
        assertThat(queries.find(Sha256.of(text))).isNull();
    }

    @Test
    void a_get_by_hash_may_be_kept_by_the_browser_and_is_revalidated_with_each_use() {
        String document = "query Kept { __typename }";
        web.post(byBoth(document));

        Reply first = web.get(url(document));
        Reply again = web.get(url(document), "If-None-Match", "\"other\", " + first.header("ETag"));
        Reply changed = web.get(url(document), "If-None-Match", "W/\"other\"");

        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("ETag")).matches("W/\"[0-9a-f]{32}\"");
        assertThat(first.header("Vary").toLowerCase(java.util.Locale.ROOT).split(", ", -1))
                .contains("accept", "authorization", "orgraph-key", "orgraph-credential-transactionlink");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
        assertThat(again.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.header("X-Request-Id")).isNotEmpty();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text()).isEqualTo(first.text());
    }

    @Test
    void no_other_answer_is_kept() {
        String errors = "query Refused { organizations { nodes { roles { nodes { name } } } } }";
        String fine = "query Fine { __typename }";
        web.post(byBoth(errors), "Orgraph-Credential-transactionlink", "tot_CANARY_wrong");
        web.post(byBoth(fine));

        Reply partial = web.get(url(errors), "Orgraph-Credential-transactionlink", "tot_CANARY_wrong");

        assertThat(partial.text()).contains("\"errors\"");
        assertThat(partial.header("Cache-Control")).isEqualTo("no-store");
        assertThat(web.post(byHash(fine)).header("Cache-Control")).isEqualTo("no-store");
        assertThat(web.get("/graphql?query=" + encoded(fine)).header("ETag")).isEmpty();
        assertThat(web.get(url(fine) + "&query=" + encoded(fine)).header("ETag"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "{}",
                "{\"version\":2,\"sha256Hash\":\"HASH\"}",
                "{\"version\":\"1\",\"sha256Hash\":\"HASH\"}",
                "{\"version\":1}",
                "{\"version\":1,\"sha256Hash\":7}",
                "{\"version\":1,\"sha256Hash\":\"abc\"}",
                "{\"version\":1,\"sha256Hash\":\"HASH0\"}"
            })
    void another_form_than_apollos_is_refused(String persisted) {
        String body = "{\"extensions\":{\"persistedQuery\":" + persisted.replace("HASH", "0".repeat(64)) + "}}";

        Reply reply = web.post(body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("sha256Hash");
    }

    @Test
    void a_page_of_another_site_cannot_ask_by_hash_either() {
        String document = "query Foreign { __typename }";
        web.post(byBoth(document));

        assertThat(web.get(url(document), "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
    }

    static String byHash(String document) {
        return "{\"extensions\":{\"persistedQuery\":" + named(Sha256.of(document)) + "}}";
    }

    static String byBoth(String document) {
        return "{\"query\":\"" + document + "\",\"extensions\":{\"persistedQuery\":" + named(Sha256.of(document))
                + "}}";
    }

    static String url(String document) {
        return "/graphql?extensions=" + encoded("{\"persistedQuery\":" + named(Sha256.of(document)) + "}");
    }

    private static String named(String hash) {
        return "{\"version\":1,\"sha256Hash\":\"" + hash + "\"}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
