package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The organizations of three sources in one list. The deployment lends no credential for one of them, kognitos. */
class OrganizationsOfSourcesTest {
    private static final String ORGANIZATIONS = """
            query($sources: [String!], $after: String) { sources { name }
                organizations(sources: $sources, after: $after) { totalCount nodes { source { name } }
                  unavailableSources { source { name } code message retryAfter } } }""";
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final EmbeddedServer SERVER = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "orgraph.sources.transactionlink.kind",
                    "transactionlink",
                    "orgraph.sources.transactionlink.url",
                    SANDBOX.transactionLink().toString(),
                    "orgraph.sources.transactionlink.credential",
                    TransactionLinkTokens.ADMIN,
                    "orgraph.sources.tours.kind",
                    "tours",
                    "orgraph.sources.tours.url",
                    SANDBOX.tours().toString(),
                    "orgraph.sources.tours.credential",
                    ToursCredentials.ADMIN_KEY,
                    "orgraph.sources.kognitos.kind",
                    "kognitos",
                    "orgraph.sources.kognitos.url",
                    SANDBOX.kognitos().toString()),
            "test");

    private final GraphClient client = new GraphClient(SERVER.getURI());

    @BeforeEach
    void allUp() {
        SANDBOX.faults().clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        SANDBOX.close();
    }

    @Test
    void a_list_without_a_missing_source_has_a_total() {
        GraphAnswer answer = client.ask(ORGANIZATIONS, Map.of("sources", List.of("transactionlink", "tours")));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("organizations.totalCount"))
                .isEqualTo(answer.list("organizations.nodes").size());
        assertThat(answer.list("organizations.unavailableSources")).isEmpty();
    }

    @Test
    void a_source_without_a_credential_is_named_and_is_no_error() {
        GraphAnswer answer = client.ask(ORGANIZATIONS);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.list("organizations.nodes")).hasSize(2);
        assertThat(unavailable(answer)).containsExactly("kognitos UNAUTHENTICATED");
        assertThat(answer.text("organizations.unavailableSources.0.message")).contains("Orgraph-Credential-kognitos");
        assertThat(answer.at("organizations.unavailableSources.0.retryAfter")).isNull();
    }

    @Test
    void a_source_that_was_named_and_has_no_credential_is_an_error() {
        GraphAnswer answer = client.ask(ORGANIZATIONS, Map.of("sources", List.of("kognitos", "tours")));

        assertThat(answer.failures()).containsExactly("organizations UNAUTHENTICATED");
        assertThat(answer.list("organizations.nodes")).hasSize(1);
        assertThat(unavailable(answer)).containsExactly("kognitos UNAUTHENTICATED");
    }

    @Test
    void a_source_that_fails_is_named_and_nobody_knows_how_many_there_are() {
        SANDBOX.faults().on(".*", "/tours/.*").answer(Reply.empty(429).with("Retry-After", "30"));

        GraphAnswer answer = client.ask(ORGANIZATIONS, Map.of("sources", List.of("transactionlink", "tours")));

        assertThat(answer.failures()).containsExactly("organizations RATE_LIMITED");
        assertThat(answer.list("organizations.nodes")).hasSize(1);
        assertThat(answer.at("organizations.totalCount")).isNull();
        assertThat(unavailable(answer)).containsExactly("tours RATE_LIMITED");
        assertThat(answer.at("organizations.unavailableSources.0.retryAfter")).isEqualTo(30);
    }

    @Test
    void a_source_without_a_credential_leaves_the_total_unknown() {
        GraphAnswer answer = client.ask(ORGANIZATIONS);

        assertThat(answer.list("organizations.nodes")).isNotEmpty();
        assertThat(answer.at("organizations.totalCount")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"after, stale", "sources, nowhere"})
    void a_wrong_argument_leaves_the_other_fields_of_the_answer(String argument, String value) {
        GraphAnswer answer = client.ask(ORGANIZATIONS, Map.of(argument, value));

        assertThat(answer.failures()).containsExactly("organizations BAD_USER_INPUT");
        assertThat(answer.at("organizations")).isNull();
        assertThat(answer.list("sources")).hasSize(3);
    }

    private static List<String> unavailable(GraphAnswer answer) {
        return answer.list("organizations.unavailableSources").stream()
                .map(failure -> Json.at(failure, "source.name") + " " + Json.at(failure, "code"))
                .toList();
    }
}
