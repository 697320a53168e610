package io.orgraph.sandbox.transactionlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.company.Company;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserRoleTest {
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    private final Caller admin = new Caller(sandbox.transactionLink(), TransactionLinkTokens.ADMIN);
    private final List<String> users = users().texts("id");
    private final List<String> roles = admin.get("/organizations/roles").json().texts("id");
    private final String leader = users.get(1);
    private final String member = users.get(30);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void a_changed_role_is_in_the_answer_and_in_the_next_reads() {
        var changed = change(member, roles.get(1));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("roleId").text()).isEqualTo(roles.get(1));
        assertThat(changed.json())
                .isEqualTo(admin.get("/organizations/users/" + member).json())
                .isEqualTo(users().item("id", member));
        assertThat(users().texts("id")).isEqualTo(users);
    }

    @Test
    void whoever_becomes_an_admin_is_in_every_workspace_and_whoever_is_none_any_more_is_not() {
        change(member, roles.get(1));
        change(leader, roles.get(2));

        var inherited = admin.get("/organizations/workspaces/" + workspace() + "/memberships").json().items().stream()
                .filter(row -> row.at("role").at("type").text().equals("ORGANIZATION"))
                .map(row -> row.at("userId").text());

        assertThat(inherited).contains(users.get(0), member).doesNotContain(leader);
    }

    @Test
    void an_unknown_user_or_role_is_not_found() {
        var noUser = change(UNKNOWN, roles.get(1));
        var noRole = change(member, UNKNOWN);

        assertThat(noUser.status()).isEqualTo(404);
        assertThat(noUser.code()).isEqualTo("USER_NOT_FOUND");
        assertThat(noRole.status()).isEqualTo(404);
        assertThat(noRole.code()).isEqualTo("ROLE_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"roleId\":\"admin\"}", "{\"role\":\"admin\"}"})
    void a_body_without_the_id_of_a_role_is_a_bad_request(String body) {
        var before = users();

        var answer = admin.put("/organizations/users/" + member + "/role", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(users()).isEqualTo(before);
    }

    @Test
    void the_viewer_token_changes_no_role() {
        var viewer = new Caller(sandbox.transactionLink(), TransactionLinkTokens.VIEWER);

        var answer = viewer.put("/organizations/users/" + member + "/role", body(roles.get(1)));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(users().item("id", member).at("roleId").text()).isEqualTo(roles.get(2));
    }

    @Test
    void roles_changed_at_the_same_time_are_all_kept() {
        IntStream.range(0, 60).parallel().forEach(i -> change(users.get(i), roles.get(0)));

        assertThat(users().texts("roleId")).hasSize(60).containsOnly(roles.get(0));
    }

    @Test
    void users_are_known_by_their_address() {
        var role = new OrganizationRole(new UUID(0, 1), "member", new UUID(0, 0));
        var person = Company.founded(1, 8, 0).people().get(0);

        var known = new Users(List.of(new User(new UUID(0, 2), null, role, person)));

        assertThat(known.knows(person.email())).isTrue();
        assertThat(known.knows("x" + person.email())).isFalse();
        assertThat(known.leaders()).isEmpty();
    }

    private Json users() {
        return admin.get("/organizations/users?size=60").json().at("content");
    }

    private String workspace() {
        return admin.get("/organizations/workspaces").json().texts("id").get(3);
    }

    private Caller.Answer change(String user, String role) {
        return admin.put("/organizations/users/" + user + "/role", body(role));
    }

    private static String body(String role) {
        return "{\"roleId\":\"" + role + "\"}";
    }
}
