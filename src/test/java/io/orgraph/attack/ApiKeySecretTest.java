package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.LogLines;
import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import io.orgraph.upstream.Upstreams;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new API key is in the one field of the one answer that makes it, and nowhere else: not in a log, a meter or an error. */
class ApiKeySecretTest {
    private static final String SECRET = "tke_live_CANARY_0815";
    private static final String SESSION = "session_CANARY_0816";
    private static final String ISSUED = "{\"id\":\"k1\",\"name\":\"Export\",\"keyPrefix\":\"tke_live_\","
            + "\"status\":\"active\",\"createdAt\":\"2026-01-02T03:04:05Z\",\"expiresAt\":null";
    private static final String CREATE = """
            mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { %s
              apiKey { id name keyPrefix rawStatus } apiKeyEdge { node { id } } undo
              userErrors { message code path } query { organizations { nodes { apiKeys { nodes { id name keyPrefix } } } } } } }""";

    private static final ScriptedUpstream UPSTREAM = new ScriptedUpstream(ScriptedResponse.json(404, "{}"));
    private static final EmbeddedServer SERVER = ApplicationContext.run(EmbeddedServer.class, settings());
    private static final LogLines LOG = new LogLines()
            .everythingAt("TRACE")
            .at("OFF", Upstreams.WIRE_LOGGER)
            .at("INFO", "io.netty");

    @BeforeEach
    void script() {
        UPSTREAM.clear();
        UPSTREAM.answers("/api/organizations", "{\"data\":[{\"id\":\"o1\",\"name\":\"Halden\"}]}")
                .answers("/api/organizations/me", "{\"id\":\"o1\",\"name\":\"Halden\"}")
                .answers(
                        "GET /api/api-keys?page=1&limit=100", "{\"data\":[" + ISSUED + ",\"key\":\"" + SECRET + "\"}]}")
                .answers("POST /api/api-keys", 201, ISSUED + ",\"key\":\"" + SECRET + "\"}");
    }

    @AfterAll
    static void close() {
        SERVER.close();
        UPSTREAM.close();
        LOG.close();
    }

    @Test
    void it_is_in_the_answer_once_and_the_answer_is_kept_by_no_cache() {
        Reply reply = create("secret");

        assertThat(Json.at(Json.read(reply.text().getBytes(StandardCharsets.UTF_8)), "data.createApiKey.secret"))
                .isEqualTo(SECRET);
        assertThat(reply.text().split(SECRET, -1)).hasSize(2);
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(Json.read(reply.text().getBytes(StandardCharsets.UTF_8)).get("errors"))
                .isNull();
    }

    @Test
    void it_is_not_in_an_answer_that_does_not_select_it() {
        Reply reply = create("");

        assertThat(reply.text()).contains("\"undo\":\"", "Export").doesNotContain("CANARY");
    }

    @Test
    void no_line_of_the_log_and_no_meter_has_it() {
        create("secret");
        create("wrong");

        assertThat(LOG.all())
                .as("there is something to look at")
                .anyMatch(line -> line.contains("tours POST /api/api-keys 201"))
                .noneMatch(line -> line.contains("CANARY"));
        assertThat(new Web(SERVER).get("/prometheus").text())
                .contains("POST /api/api-keys")
                .doesNotContain("CANARY");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 422, 500, 502})
    void a_refusal_that_repeats_it_does_not_bring_it_out(int status) {
        UPSTREAM.answers("POST /api/api-keys", status, "{\"error\":\"" + SECRET + "\",\"reason\":\"" + SECRET + "\"}");

        Reply reply = create("secret");

        assertThat(reply.text()).contains("code").doesNotContain("CANARY");
    }

    /** Else a deployment's own session could be read by whoever may make a key. */
    @ParameterizedTest
    @ValueSource(
            strings = {SESSION, "CANARY_0816", "better=" + SESSION, "tke with spaces_CANARY", "tke_\u202e_CANARY", ""})
    void what_is_the_callers_credential_or_no_key_is_not_shown_as_one(String key) {
        UPSTREAM.answers("POST /api/api-keys", 201, ISSUED + ",\"key\":\"" + key + "\"}");

        Reply reply = create("secret");

        assertThat(reply.text()).contains("\"secret\":null", "\"undo\":\"").doesNotContain("CANARY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"key\":\"" + SECRET + "\"}", "\"" + SECRET + "\"", "<html>" + SECRET})
    void an_answer_that_tells_no_key_is_a_change_that_was_made_and_shows_nothing(String body) {
        UPSTREAM.answers("POST /api/api-keys", 201, body);

        Reply reply = create("secret");

        assertThat(reply.text())
                .contains("\"secret\":null", "\"apiKey\":null", "\"undo\":null", "\"userErrors\":[]")
                .doesNotContain("CANARY");
    }

    private static Reply create(String selected) {
        Map<String, Object> input = Map.of("organizationId", organization(), "name", "Export");
        byte[] body = Json.write(Map.of("query", CREATE.formatted(selected), "variables", Map.of("input", input)));
        return new Web(SERVER)
                .post(new String(body, StandardCharsets.UTF_8), "Orgraph-Credential-tours", "Cookie better=" + SESSION);
    }

    private static String organization() {
        byte[] id = "1\u001fO\u001ftours\u001fo1".getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    private static Map<String, Object> settings() {
        return new HashMap<>(Map.of(
                "orgraph.sources.tours.kind",
                "tours",
                "orgraph.sources.tours.url",
                UPSTREAM.url().toString(),
                "orgraph.sources.tours.circuit-calls",
                1_000_000,
                "orgraph.limits.rate",
                0,
                "endpoints.prometheus.enabled",
                true,
                "orgraph.sandbox.kinds",
                List.of()));
    }
}
