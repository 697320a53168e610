package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.authentication.Issuer;
import io.orgraph.authentication.KeyServer;
import io.orgraph.http.CountingEngine;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.LogLines;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where callers have to say who they are, each request does, and is given what its caller's scopes allow. */
class CallersOverHttpTest {
    private static final String KEY = "Orgraph-Key";
    private static final String READER = "key_CANARY_billing";
    private static final String WRITER = "key_CANARY_hr";
    private static final String SOURCE = "Orgraph-Credential-transactionlink";
    private static final String NAMES = "{\"query\":\"{ organizations { nodes { workspaces { nodes { name } } } } }\"}";
    private static final String MUTATION = "{\"query\":\"mutation { __typename }\"}";

    private static final KeyServer ISSUER = new KeyServer(Issuer.document(Issuer.RSA));
    private static final EmbeddedServer SERVER = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    CountingEngine.PROPERTY,
                    "true",
                    "orgraph.limits.authentication-failures",
                    "0",
                    "orgraph.callers.api-keys.billing.hash",
                    "e06085a906ef81d9a8eb760e05f73bb13de60268106eb044c770007d485caa59",
                    "orgraph.callers.api-keys.hr.hash",
                    "25cd65de9ee6b273e963f04ec4066b9d910f60f1200a80d3def0219b3948dfac",
                    "orgraph.callers.api-keys.hr.scopes",
                    "read,write",
                    "orgraph.callers.jwt.jwks-url",
                    ISSUER.url(),
                    "orgraph.callers.jwt.issuer",
                    Issuer.NAME,
                    "orgraph.callers.jwt.audience",
                    Issuer.AUDIENCE));

    private final Web web = new Web(SERVER);
    private final CountingEngine engine = SERVER.getApplicationContext().getBean(CountingEngine.class);
    private final Sandbox sandbox = SERVER.getApplicationContext().getBean(Sandbox.class);

    @BeforeEach
    void forgetCalls() {
        sandbox.calls().clear();
    }

    @AfterAll
    static void close() {
        SERVER.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void a_stranger_is_401_and_nothing_is_executed(String[] headers) {
        int before = engine.operations();

        Reply reply = web.post(NAMES, headers);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Orgraph-Key");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.text()).doesNotContain("CANARY", "billing");
        assertThat(engine.operations()).isEqualTo(before);
        assertThat(sandbox.calls().all()).isEmpty();
    }

    static Stream<Named<String[]>> strangers() {
        return Stream.of(
                named("nothing"),
                named("an empty key", KEY, ""),
                named("a wrong key", KEY, "key_CANARY_wrong"),
                named("a right key twice", KEY, READER, KEY, READER),
                named("a right key and a wrong one", KEY, READER, KEY, "key_CANARY_wrong"),
                named("two keys in one", KEY, READER + "," + WRITER),
                named("a key with another scheme", KEY, "Basic " + READER),
                named("a hash", KEY, "e06085a906ef81d9a8eb760e05f73bb13de60268106eb044c770007d485caa59"),
                named("a key in another header", "Authorization", "Bearer " + READER),
                named("a key as a cookie", "Cookie", KEY + "=" + READER),
                named("the credential of a source alone", SOURCE, "tot_sandbox_admin"),
                named("a token of another issuer", KEY, token("https://other.example", "orgraph:read")),
                named("a key that is too long", KEY, "k".repeat(5000)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/graphql?query=%7B__typename%7D",
        "GET,/graphql",
        "GET,/graphql/?query=%7B__typename%7D",
        "POST,/graphql/"
    })
    void a_stranger_is_401_by_whatever_way(String method, String path) {
        Reply reply = web.send(method, path, method.equals("GET") ? "" : NAMES, "Content-Type", Web.JSON);

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void a_stranger_is_not_told_what_else_is_wrong() {
        Reply reply = web.send("POST", "/graphql", "{", "Content-Type", "text/plain", "Accept", "text/html");

        assertThat(reply.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {READER, WRITER, "Bearer " + READER, "bearer " + WRITER})
    void whoever_has_a_key_reads_with_what_the_deployment_lends(String key) {
        Reply reply = web.post(NAMES, KEY, key);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).containsOnlyKeys("data");
        assertThat(sandbox.calls().all()).isNotEmpty().allMatch(call -> call.status() == 200);
    }

    @ParameterizedTest
    @CsvSource({READER + ",billing,false", WRITER + ",hr,true"})
    void a_caller_is_told_its_name_and_whether_it_may_write(String key, String name, boolean canWrite) {
        Reply reply = web.post("{\"query\":\"{ viewer { callerName canWrite sources { credential } } }\"}", KEY, key);

        assertThat(reply.text())
                .isEqualTo("{\"data\":{\"viewer\":{\"callerName\":\"" + name + "\",\"canWrite\":" + canWrite
                        + ",\"sources\":[{\"credential\":\"DEPLOYMENT\"}]}}}");
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void a_caller_that_only_reads_is_denied_each_change_and_no_call_is_made() {
        String can =
                "{ organizations { nodes { no: viewerCan(action: INVITE) { state } viewerCan(action: VIEW_ROLES) { state } } } }";

        Reply reply = web.post("{\"query\":\"" + can + "\"}", KEY, READER);

        assertThat(reply.text()).contains("{\"no\":{\"state\":\"DENIED\"},\"viewerCan\":{\"state\":\"UNKNOWN\"}}");
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void the_subject_of_a_token_is_its_callers_name() {
        Reply reply =
                web.post("{\"query\":\"{ viewer { callerName canWrite } }\"}", KEY, token(Issuer.NAME, "orgraph:read"));

        assertThat(reply.text()).contains("\"callerName\":\"token:alice\"", "\"canWrite\":false");
    }

    @Test
    void a_key_goes_to_no_source_and_a_sources_credential_still_does() {
        Reply reply = web.post(NAMES, KEY, READER, SOURCE, "tot_sandbox_viewer", "X-Request-Id", "r");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(sandbox.calls().all().toString()).doesNotContain("CANARY");
    }

    @Test
    void plain_authorization_stays_the_single_sources() {
        Reply reply = web.post(NAMES, KEY, READER, "Authorization", "Bearer tot_wrong");

        assertThat(reply.isAnswered()).isTrue();
        assertThat(reply.text()).contains("UNAUTHENTICATED", "transactionlink");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_change_by_one_who_may_only_read_is_403_and_no_call_is_made(String shown) {
        for (String accept : new String[] {Web.JSON, Web.GRAPHQL}) {
            Reply reply = web.post(MUTATION, KEY, shown, "Accept", accept);

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("FORBIDDEN");
            assertThat(reply.json()).doesNotContainKey("data");
            assertThat(sandbox.calls().all()).isEmpty();
        }
    }

    static Stream<Named<String>> readers() {
        return Stream.of(Named.of("a key", READER), Named.of("a token", token(Issuer.NAME, "openid orgraph:read")));
    }

    @Test
    void a_change_hidden_behind_a_query_is_403_too() {
        String both = "{\"query\":\"query Q { __typename } mutation M { __typename }\",\"operationName\":\"";

        assertThat(web.post(both + "Q\"}", KEY, READER).status()).isEqualTo(200);
        assertThat(web.post(both + "M\"}", KEY, READER).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void a_change_by_one_who_may_write_is_executed(String shown) {
        Reply reply = web.post(MUTATION, KEY, shown);

        assertThat(reply.text()).isEqualTo("{\"data\":{\"__typename\":\"Mutation\"}}");
    }

    static Stream<Named<String>> writers() {
        return Stream.of(
                Named.of("a key", WRITER), Named.of("a token", token(Issuer.NAME, "orgraph:write orgraph:read")));
    }

    @Test
    void a_change_by_get_is_405_for_everybody() {
        for (String key : new String[] {READER, WRITER}) {
            Reply reply = web.get("/graphql?query=mutation%7B__typename%7D", KEY, key);

            assertThat(reply.status()).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orgraph:write", "openid", ""})
    void a_token_without_the_scope_to_read_is_403_for_all_it_asks(String scopes) {
        for (String asked : new String[] {NAMES, MUTATION}) {
            Reply reply = web.post(asked, KEY, token(Issuer.NAME, scopes));

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void the_log_has_who_asked_by_name_and_never_by_key() {
        String token = token(Issuer.NAME, "orgraph:read");
        try (LogLines log = new LogLines().at("DEBUG", "io.orgraph")) {
            web.post(NAMES, KEY, READER, "X-Request-Id", "r-1");
            web.post(NAMES, KEY, token, "X-Request-Id", "r-2");
            web.post(NAMES, KEY, "key_CANARY_wrong", "X-Request-Id", "r-3");

            assertThat(log.all())
                    .anyMatch(
                            line -> line.matches(
                                    "INFO Operation - \\(query\\) of billing: whole, 200, cost \\d+, \\d+ calls, \\d+ ms, request r-1"))
                    .anyMatch(line ->
                            line.matches("INFO Operation - \\(query\\) of token:alice: whole, 200, .*, request r-2"))
                    .anyMatch(line -> line.contains("A caller was refused: 401, unknown_api_key, request r-3"))
                    .noneMatch(line -> line.contains("CANARY") || line.contains(token));
        }
    }

    @Test
    void a_flood_of_strangers_is_no_flood_of_lines() {
        long start = System.nanoTime();
        try (LogLines log = new LogLines().at("INFO", "io.orgraph")) {
            IntStream.range(0, 200).forEach(any -> web.post(NAMES, KEY, "key_CANARY_wrong"));

            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            assertThat(log.all().stream().filter(line -> line.contains("was refused")))
                    .hasSizeLessThanOrEqualTo((int) seconds + 1);
        }
    }

    @Test
    void the_playground_opens_without_a_key() {
        assertThat(web.get("/graphiql").status()).isEqualTo(200);
    }

    private static Named<String[]> named(String what, String... headers) {
        return Named.of(what, headers);
    }

    private static String token(String issuer, String scopes) {
        return Issuer.signed(
                JWSAlgorithm.RS256,
                Issuer.RSA,
                Issuer.claims(Instant.now())
                        .issuer(issuer)
                        .claim("scope", scopes)
                        .build());
    }
}
