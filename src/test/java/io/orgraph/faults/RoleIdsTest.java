package io.orgraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Ids are exact: two roles whose ids differ in case alone are two. */
class RoleIdsTest {
    private static final String LIST = "{ organizations { nodes { roles { nodes { id name } } } } }";
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final FaultServer RENAMING = FaultServer.choosing(RoleIdsTest::withAlikeIds);
    private static final Facade FACADE =
            new Facade(Facade.source("tours", "tours", RENAMING.url().resolve("/tours"), Map.of()));

    @AfterAll
    static void close() {
        FACADE.close();
        RENAMING.close();
        SANDBOX.close();
    }

    @Test
    void a_role_is_found_by_its_own_id_whatever_others_are_alike() {
        List<?> roles = FACADE.ask(LIST, Map.of()).answer().list("organizations.nodes.0.roles.nodes");
        List<String> ids =
                roles.stream().map(role -> String.valueOf(Json.at(role, "id"))).toList();

        List<?> found = FACADE.ask(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { ... on OrganizationRole { id name description } } }",
                        Map.of("ids", ids))
                .answer()
                .list("nodes");

        assertThat(roles).hasSizeGreaterThanOrEqualTo(3);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(found.stream().map(role -> Objects.requireNonNull(Json.at(role, "name"))))
                .containsExactlyElementsOf(roles.stream()
                        .map(role -> Objects.requireNonNull(Json.at(role, "name")))
                        .toList());
    }

    /** The id of the n-th role of a list is that of all others, with n letters as capitals. */
    private static io.orgraph.testkit.Fault withAlikeIds(String request) {
        Sent sent = new Relay(request, SANDBOX::port).answer();
        if (!request.startsWith("GET /tours/api/organizations/roles")) {
            return sent.whole();
        }
        int[] row = {0};
        String body = java.util.regex.Pattern.compile("\"id\":\"[^\"]+\"")
                .matcher(sent.body())
                .replaceAll(id -> "\"id\":\"" + "R".repeat(row[0]) + "r".repeat(9 - row[0]++) + "\"");
        return sent.withBody(body).whole();
    }
}
