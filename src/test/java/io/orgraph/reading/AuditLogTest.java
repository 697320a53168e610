package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.testkit.CallSummary;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The audit log of Tours, as a page that shows it reads it. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class AuditLogTest {
    private static final String LOG = """
            query($source: String!, $first: Int, $after: String, $filter: AuditFilter) {
              organizations(sources: [$source], first: 1) { nodes { id
                auditLog(first: $first, after: $after, filter: $filter) {
                  totalCount pageInfo { hasNextPage endCursor }
                  nodes { id occurredAt action resourceType resourceId before after actor { id sourceId } } } } } }""";
    private static final String LIST = "organizations.nodes.0.auditLog.";

    private final GraphClient admin;
    private final GraphClient superAdmin;
    private final Sandbox sandbox;

    AuditLogTest(EmbeddedServer server, Sandbox sandbox) {
        this.admin = new GraphClient(server.getURI());
        this.superAdmin = admin.with(
                "Orgraph-Credential-tours",
                "Cookie " + ToursCredentials.SESSION_COOKIE + "=" + ToursCredentials.SUPER_ADMIN_SESSION);
        this.sandbox = sandbox;
    }

    @Test
    void walking_it_gives_each_entry_once_and_as_many_as_are_counted() {
        List<Object> walked = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("source", "tours", "first", 40));

        GraphAnswer page = superAdmin.ask(LOG, variables);
        walked.addAll(page.list(LIST + "nodes"));
        while (Boolean.TRUE.equals(page.at(LIST + "pageInfo.hasNextPage"))) {
            variables.put("after", page.text(LIST + "pageInfo.endCursor"));
            page = superAdmin.ask(LOG, variables);
            walked.addAll(page.list(LIST + "nodes"));
        }

        assertThat(walked).hasSizeGreaterThan(120).doesNotHaveDuplicates();
        assertThat(page.at(LIST + "totalCount")).isEqualTo(walked.size());
    }

    @Test
    void a_filter_is_the_sources_work_and_one_call() {
        Object entry = superAdmin
                .ask(LOG, Map.of("source", "tours"))
                .list(LIST + "nodes")
                .get(3);
        sandbox.calls().clear();

        GraphAnswer filtered = superAdmin.ask(
                LOG,
                Map.of(
                        "source",
                        "tours",
                        "first",
                        200,
                        "filter",
                        Map.of(
                                "userId", at(entry, "actor.id"),
                                "action", at(entry, "action"),
                                "from", "2019-01-01T00:00:00+02:00",
                                "to", at(entry, "occurredAt"))));

        assertThat(filtered.errors()).isEmpty();
        assertThat(List.<Object>copyOf(filtered.list(LIST + "nodes")))
                .contains(entry)
                .allSatisfy(other -> {
                    assertThat(at(other, "actor.id")).isEqualTo(at(entry, "actor.id"));
                    assertThat(at(other, "action")).isEqualTo(at(entry, "action"));
                });
        assertThat(CallSummary.of(sandbox.calls().all()))
                .filteredOn(call -> call.contains("/api/audit-logs"))
                .hasSize(1);
    }

    @Test
    void a_cursor_of_one_filter_is_refused_with_another() {
        String cursor =
                superAdmin.ask(LOG, Map.of("source", "tours", "first", 1)).text(LIST + "pageInfo.endCursor");

        GraphAnswer answer = superAdmin.ask(
                LOG, Map.of("source", "tours", "after", cursor, "filter", Map.of("action", "role.update")));

        assertThat(answer.failures()).containsExactly("organizations.nodes.0.auditLog BAD_USER_INPUT");
    }

    @Test
    void a_filter_that_matches_nothing_by_itself_is_refused_before_any_call() {
        String stranger = superAdmin
                .ask("{ organizations(sources: [\"kognitos\"], first: 1) { nodes {"
                        + " memberships(first: 1) { nodes { user { id } } } } } }")
                .text("organizations.nodes.0.memberships.nodes.0.user.id");

        List<Map<String, String>> filters = List.of(
                Map.of("from", "2026-01-02T00:00:00Z", "to", "2026-01-01T00:00:00Z"), Map.of("userId", stranger));

        for (Map<String, String> filter : filters) {
            sandbox.calls().clear();
            GraphAnswer answer = superAdmin.ask(LOG, Map.of("source", "tours", "filter", filter));
            assertThat(answer.failures()).containsExactly("organizations.nodes.0.auditLog BAD_USER_INPUT");
            assertThat(CallSummary.of(sandbox.calls().all())).noneMatch(call -> call.contains("audit-logs"));
        }
    }

    @Test
    void without_the_role_it_is_forbidden_and_the_rest_is_answered() {
        GraphAnswer answer = admin.ask(LOG, Map.of("source", "tours"));

        assertThat(answer.failures()).containsExactly("organizations.nodes.0.auditLog FORBIDDEN");
        assertThat(answer.text("organizations.nodes.0.id")).isNotEmpty();
    }

    @Test
    void a_source_without_one_has_null_and_no_error_and_is_not_called() {
        for (String source : List.of("transactionlink", "kognitos")) {
            sandbox.calls().clear();
            GraphAnswer answer = superAdmin.ask(LOG, Map.of("source", source));

            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("organizations.nodes.0.auditLog")).isNull();
            assertThat(CallSummary.of(sandbox.calls().all())).noneMatch(call -> call.contains("audit"));
        }
    }

    @Test
    void an_entry_is_found_again_by_its_id() {
        Object entry = superAdmin
                .ask(LOG, Map.of("source", "tours"))
                .list(LIST + "nodes")
                .get(5);

        GraphAnswer answer = superAdmin.ask(
                "query($id: ID!) { node(id: $id) { __typename id ... on AuditEntry { action occurredAt source { name } } } }",
                Map.of("id", at(entry, "id")));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.text("node.__typename")).isEqualTo("AuditEntry");
        assertThat(answer.at("node.id")).isEqualTo(at(entry, "id"));
        assertThat(answer.at("node.action")).isEqualTo(at(entry, "action"));
    }

    @Test
    void a_change_is_in_the_log_that_is_read_beside_it() {
        String organization = superAdmin.ask(LOG, Map.of("source", "tours")).text("organizations.nodes.0.id");
        String made = """
                mutation($input: CreateOrganizationRoleInput!) { createOrganizationRole(input: $input) {
                  role { name } query { organizations(sources: ["tours"], first: 1) { nodes {
                    auditLog(first: 1) { nodes { action before after } } } } } } }""";

        GraphAnswer answer =
                superAdmin.ask(made, Map.of("input", Map.of("organizationId", organization, "name", "Written down")));

        String newest = "createOrganizationRole.query.organizations.nodes.0.auditLog.nodes.0.";
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at(newest + "before")).isNull();
        assertThat(answer.at(newest + "after.name")).isEqualTo(answer.at("createOrganizationRole.role.name"));
    }

    private static Object at(Object entry, String path) {
        return java.util.Objects.requireNonNull(Json.at(entry, path), path);
    }
}
