package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** API keys of Tours: listed, made, revoked and deleted. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class ApiKeysTest {
    private static final String KEYS = """
            query($source: String!, $first: Int, $after: String) {
              organizations(sources: [$source], first: 1) { nodes { id apiKeys(first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes { id name keyPrefix status rawStatus createdAt lastUsedAt expiresAt } } } } }""";
    private static final String LIST = "organizations.nodes.0.apiKeys.";
    private static final Mutation CREATE = Mutation.of("createApiKey", """
            secret apiKey { id name status keyPrefix } apiKeyEdge { cursor node { id } } organization { id }
            undo query { organizations(sources: ["tours"], first: 1) {
              nodes { apiKeys { nodes { id } } } } }""");

    private final GraphClient admin;
    private final GraphClient session;
    private final Sandbox sandbox;

    ApiKeysTest(EmbeddedServer server, Sandbox sandbox) {
        this.admin = new GraphClient(server.getURI());
        this.session = admin.with(
                "Orgraph-Credential-tours",
                "Cookie " + ToursCredentials.SESSION_COOKIE + "=" + ToursCredentials.SUPER_ADMIN_SESSION);
        this.sandbox = sandbox;
    }

    @Test
    void walking_the_list_gives_each_key_once() {
        List<Object> walked = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("source", "tours", "first", 3));

        GraphAnswer page = session.ask(KEYS, variables);
        walked.addAll(page.list(LIST + "nodes"));
        while (Boolean.TRUE.equals(page.at(LIST + "pageInfo.hasNextPage"))) {
            variables.put("after", page.text(LIST + "pageInfo.endCursor"));
            page = session.ask(KEYS, variables);
            walked.addAll(page.list(LIST + "nodes"));
        }

        assertThat(walked).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(page.at(LIST + "totalCount")).isEqualTo(walked.size());
        assertThat(walked).extracting(key -> Json.at(key, "status")).contains("ACTIVE", "EXPIRED", "REVOKED");
    }

    @Test
    void a_new_key_works_until_it_is_undone_and_is_told_once() {
        GraphAnswer created = CREATE.ask(session, Map.of("organizationId", organization(), "name", "Export"));
        String secret = created.text("createApiKey.secret");
        GraphClient holder = admin.with("Orgraph-Credential-tours", secret);
        String own = "{ organizations(sources: [\"tours\"]) { nodes { name } } }";
        List<String> before = holder.ask(own).failures();

        GraphAnswer revoked = Undo.of(session, created);

        assertThat(created.errors()).isEmpty();
        assertThat(created.list("createApiKey.query.organizations.nodes.0.apiKeys.nodes"))
                .extracting(key -> Json.at(key, "id"))
                .contains(created.at("createApiKey.apiKey.id"));
        assertThat(before).isEmpty();
        assertThat(revoked.at("undo.results.0.node.keyStatus")).isEqualTo("REVOKED");
        assertThat(revoked.at("undo.results.0.deletedId")).isEqualTo(created.at("createApiKey.apiKey.id"));
        assertThat(holder.ask(own).failures()).hasSize(1).allMatch(failure -> failure.endsWith("UNAUTHENTICATED"));
        assertThat(session.ask(KEYS, Map.of("source", "tours", "first", 50))
                        .json()
                        .toString())
                .contains(created.text("createApiKey.apiKey.id"))
                .doesNotContain(secret);
    }

    @Test
    void a_deleted_key_is_gone_and_a_key_is_found_by_its_id_until_then() {
        String key = CREATE.ask(
                        session,
                        Map.of(
                                "organizationId",
                                organization(),
                                "name",
                                "Short",
                                "expiresAt",
                                "2090-01-01T00:00:00+01:00"))
                .text("createApiKey.apiKey.id");
        String node = "query($id: ID!) { node(id: $id) { __typename ... on ApiKey { name expiresAt } } }";
        GraphAnswer before = session.ask(node, Map.of("id", key));

        GraphAnswer deleted = Mutation.of("deleteApiKey", "deletedApiKeyId organization { id }")
                .ask(session, Map.of("apiKeyId", key));

        assertThat(before.at("node.expiresAt")).isEqualTo("2089-12-31T23:00:00Z");
        assertThat(deleted.at("deleteApiKey.deletedApiKeyId")).isEqualTo(key);
        assertThat(deleted.at("deleteApiKey.organization.id")).isEqualTo(organization());
        assertThat(session.ask(node, Map.of("id", key)).at("node")).isNull();
    }

    @Test
    void with_an_api_key_they_are_forbidden() {
        GraphAnswer listed = admin.ask(KEYS, Map.of("source", "tours"));
        GraphAnswer created = CREATE.ask(admin, Map.of("organizationId", organization(), "name", "Export"));

        assertThat(listed.failures()).containsExactly("organizations.nodes.0.apiKeys FORBIDDEN");
        assertThat(created.list("createApiKey.userErrors"))
                .extracting(error -> Json.at(error, "code"))
                .isEqualTo(List.of("FORBIDDEN"));
        assertThat(created.at("createApiKey.secret")).isNull();
    }

    @Test
    void what_the_source_refuses_and_what_is_no_input_is_told_in_the_payload() {
        GraphAnswer past = CREATE.ask(
                session, Map.of("organizationId", organization(), "name", "X", "expiresAt", "2001-01-01T00:00:00Z"));
        sandbox.calls().clear();
        GraphAnswer blank = CREATE.ask(session, Map.of("organizationId", organization(), "name", " "));

        assertThat(past.list("createApiKey.userErrors")).hasSize(1);
        assertThat(blank.list("createApiKey.userErrors"))
                .extracting(error -> Json.at(error, "path"))
                .isEqualTo(List.of(List.of("input", "name")));
        assertThat(sandbox.calls().all()).noneMatch(call -> call.method().equals("POST"));
    }

    @Test
    void a_source_without_such_endpoints_has_null_and_no_error() {
        for (String source : List.of("transactionlink", "kognitos")) {
            GraphAnswer answer = session.ask(KEYS, Map.of("source", source));

            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("organizations.nodes.0.apiKeys")).isNull();
        }
    }

    private String organization() {
        return admin.ask("{ organizations(sources: [\"tours\"]) { nodes { id } } }")
                .text("organizations.nodes.0.id");
    }
}
