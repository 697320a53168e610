package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import com.nimbusds.jose.JWSAlgorithm;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.authentication.Issuer;
import io.orgraph.authentication.KeyServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.GoldenOperation;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.LogLines;
import io.orgraph.upstream.Upstreams;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every golden operation, answered by upstreams in every mood there is, with canaries for credentials: none of them comes
 * out, in an answer or in a log at DEBUG, and nothing of what the upstreams say does either.
 */
class CanaryTest {
    private static final String ID = "0badcafe-1111-4222-8333-444444444444";
    private static final List<String> SECRETS =
            List.of("CANARY", "MARKER", "marker.example", ID, "invite_", "Bearer ", "Cookie:");
    private static final List<String> SOURCES = List.of("transactionlink", "kognitos", "tours");
    private static final List<String> SPOILT =
            List.of("Orgraph-Credential-tot_CANARY", "Orgraph-Credential-", "Orgraph-Credential-tours", "Orgraph-Key");

    private static final TalkativeUpstream UPSTREAM = new TalkativeUpstream();
    private static final KeyServer ISSUER = new KeyServer(Issuer.document(Issuer.RSA));
    private static final EmbeddedServer SERVER = ApplicationContext.run(EmbeddedServer.class, settings());
    private static final String TOKEN = Issuer.signed(
            JWSAlgorithm.RS256,
            Issuer.RSA,
            Issuer.claims(Instant.ofEpochSecond(4_102_444_800L))
                    .claim("scope", "orgraph:read orgraph:write")
                    .build());
    private static final LogLines LOG = new LogLines();
    private static final List<String> ANSWERS = new ArrayList<>();

    @BeforeAll
    static void ask_everything() {
        LOG.everythingAt("DEBUG").at("OFF", Upstreams.WIRE_LOGGER);
        Web web = new Web(SERVER);
        List<GoldenOperation> operations = GoldenOperation.all();
        for (TalkativeUpstream.Mood mood : TalkativeUpstream.Mood.all()) {
            UPSTREAM.isIn(mood);
            operations.forEach(operation -> keep(web.post(body(operation), headers("key_CANARY_hr"))));
            keep(web.post(body(operations.get(0)), headers(TOKEN)));
        }
        SPOILT.forEach(header -> {
            String[] headers = headers("key_CANARY_hr");
            String[] more = Stream.concat(Stream.of(headers), Stream.of(header, "tot_CANARY spoilt"))
                    .toArray(String[]::new);
            keep(web.post(Web.TYPENAME, more));
        });
        keep(web.post(Web.TYPENAME, headers("key_CANARY_unknown")));
        keep(web.post("{\"query\":\"{ tot_CANARY", headers("key_CANARY_billing")));
    }

    @AfterAll
    static void close() {
        SERVER.close();
        UPSTREAM.close();
        ISSUER.close();
        LOG.close();
    }

    @Test
    void no_answer_has_a_secret_or_a_word_of_an_upstream() {
        assertThat(ANSWERS).hasSizeGreaterThan(600);

        assertThat(ANSWERS).noneMatch(CanaryTest::tells);
    }

    @Test
    void no_line_of_the_log_has_a_secret_or_a_word_of_an_upstream() {
        assertThat(LOG.all())
                .as("there is something to look at")
                .hasSizeGreaterThan(1000)
                .anyMatch(line -> line.matches("DEBUG transactionlink GET /organizations/workspaces 200, .*"))
                .anyMatch(line -> line.matches("INFO Operation .* of hr: .*, 2(00|94), .*"))
                .anyMatch(line -> line.matches("INFO Operation .* of token:alice: .*, 2(00|94), .*"));

        assertThat(LOG.all()).noneMatch(CanaryTest::tells);
    }

    @Test
    void no_meter_has_a_secret_an_id_or_a_word_of_an_upstream() {
        List<String> scrape = new Web(SERVER).get("/prometheus").text().lines().toList();

        assertThat(scrape)
                .as("there is something to look at")
                .hasSizeGreaterThan(1000)
                .anyMatch(
                        line -> line.matches(
                                "orgraph_upstream_calls_seconds_count.endpoint=.GET /organizations/users/.user.*,outcome=.2xx.*"));
        assertThat(scrape).noneMatch(CanaryTest::tells);
    }

    @Test
    void no_thread_is_named_after_a_secret() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(CanaryTest::tells);
    }

    /** Its words hold URLs with ids, so it is silent as delivered, whatever the level above it is set to. */
    @Test
    void the_log_of_the_wire_is_off_as_delivered() throws JoranException {
        LoggerContext delivered = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(delivered);

        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());

        assertThat(delivered.getLogger(Upstreams.WIRE_LOGGER).getLevel()).isEqualTo(Level.OFF);
    }

    private static boolean tells(String text) {
        return SECRETS.stream().anyMatch(text::contains)
                || text.contains(TOKEN)
                || text.contains(":" + UPSTREAM.port())
                || text.contains("/keys.json:");
    }

    private static void keep(Reply reply) {
        String headers = Stream.of(
                        "Location", "Retry-After", "Set-Cookie", "WWW-Authenticate", "X-Request-Id", "X-Said-0")
                .map(reply::header)
                .toList()
                .toString();
        ANSWERS.add(headers + reply.text());
    }

    private static String[] headers(String key) {
        return new String[] {
            "Orgraph-Key", key,
            "Orgraph-Credential-transactionlink", "tot_CANARY_4711",
            "Orgraph-Credential-kognitos", "kgn_pat_CANARY_4711",
            "Orgraph-Credential-tours", "Cookie session=session_CANARY_4711",
            "Authorization", "Bearer tot_CANARY_bearer",
            "Cookie", "session=session_CANARY_own"
        };
    }

    private static String body(GoldenOperation operation) {
        Map<String, Object> request = new HashMap<>();
        request.put("query", operation.document());
        request.put("variables", operation.filled(NamedIds.of(ID)));
        return new String(Json.write(request), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "orgraph.callers.api-keys.hr.hash",
                "25cd65de9ee6b273e963f04ec4066b9d910f60f1200a80d3def0219b3948dfac",
                "orgraph.callers.api-keys.hr.scopes",
                "read,write",
                "orgraph.callers.jwt.jwks-url",
                ISSUER.url(),
                "orgraph.callers.jwt.issuer",
                Issuer.NAME,
                "orgraph.callers.jwt.audience",
                Issuer.AUDIENCE,
                "endpoints.prometheus.enabled",
                true));
        for (String kind : SOURCES) {
            String source = "orgraph.sources." + kind + ".";
            settings.put(source + "kind", kind);
            settings.put(source + "url", "http://127.0.0.1:" + UPSTREAM.port() + "/" + kind);
            settings.put(source + "credential", "tot_CANARY_lent");
            // Each call is to reach the upstream and be answered by it, and soon.
            settings.put(source + "circuit-calls", 1_000_000);
            settings.put(source + "retry-pause", "1ms");
        }
        return settings;
    }
}
