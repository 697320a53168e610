package io.orgraph.sandbox.transactionlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangingTest {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    private final Caller admin = new Caller(sandbox.transactionLink(), TransactionLinkTokens.ADMIN);
    private final Caller viewer = new Caller(sandbox.transactionLink(), TransactionLinkTokens.VIEWER);
    private final List<String> workspaces =
            admin.get("/organizations/workspaces").json().texts("id");
    private final String workspace = workspaces.get(0);
    private final String list = "/workspaces/" + workspace + "/memberships";
    private final List<String> roles = admin.get("/organizations/workspaces/" + workspace + "/roles")
            .json()
            .texts("id");
    private final String newcomer = outsiders().get(20);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void an_added_member_is_in_the_answer_and_in_the_next_reads() {
        var added = admin.put(list + "/" + newcomer, body(newcomer, roles.get(1)));

        assertThat(added.status()).isEqualTo(200);
        assertThat(added.contentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(added.json()).isEqualTo(viewer.get(list).json().item("userId", newcomer));
        assertThat(added.json().at("role").at("id").text()).isEqualTo(roles.get(1));
        assertThat(viewer.get("/organizations" + list).json().texts("userId")).containsOnlyOnce(newcomer);
    }

    @Test
    void putting_a_member_again_changes_the_role_and_adds_no_row() {
        admin.put(list + "/" + newcomer, body(newcomer, roles.get(1)));

        var changed = admin.put(list + "/" + newcomer, body(newcomer, roles.get(2)));

        assertThat(changed.status()).isEqualTo(200);
        var row = admin.get(list).json().item("userId", newcomer);
        assertThat(row.at("role").at("id").text()).isEqualTo(roles.get(2));
    }

    @Test
    void a_removed_member_is_gone_from_the_next_read() {
        String member = admin.get(list).json().texts("userId").get(2);

        var removed = admin.delete(list + "/" + member);

        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.body()).isEmpty();
        assertThat(admin.get(list).json().texts("userId")).isNotEmpty().doesNotContain(member);
    }

    @Test
    void whoever_is_no_direct_member_cannot_be_removed() {
        String owner = admin.get("/organizations/users")
                .json()
                .at("content")
                .texts("id")
                .get(0);

        var answers = Stream.of(owner, newcomer, NOBODY).map(user -> admin.delete(list + "/" + user));

        assertThat(answers)
                .extracting(Caller.Answer::status, Caller.Answer::code)
                .containsOnly(tuple(404, "MEMBERSHIP_NOT_FOUND"));
    }

    @Test
    void removing_a_direct_membership_leaves_the_inherited_one() {
        String both = admin.get(list).json().texts("userId").get(0);

        var removed = admin.delete(list + "/" + both);

        assertThat(removed.status()).isEqualTo(200);
        assertThat(admin.get("/organizations" + list).json().texts("userId")).containsOnlyOnce(both);
    }

    @Test
    void a_role_of_another_workspace_is_not_found() {
        String foreign = admin.get("/organizations/workspaces/" + workspaces.get(1) + "/roles")
                .json()
                .texts("id")
                .get(0);

        var answer = admin.put(list + "/" + newcomer, body(newcomer, foreign));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("ROLE_NOT_FOUND");
        assertThat(admin.get(list).json().texts("userId")).doesNotContain(newcomer);
    }

    @Test
    void an_unknown_user_cannot_be_added() {
        var answer = admin.put(list + "/" + NOBODY, body(NOBODY, roles.get(0)));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("USER_NOT_FOUND");
        assertThat(admin.get(list).json().texts("userId")).doesNotContain(NOBODY);
    }

    @Test
    void an_unknown_workspace_cannot_be_changed() {
        String nowhere = "/workspaces/" + NOBODY + "/memberships/" + newcomer;

        var answers = List.of(admin.put(nowhere, body(newcomer, roles.get(0))), admin.delete(nowhere));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(404);
        assertThat(answers).extracting(Caller.Answer::code).containsOnly("WORKSPACE_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{'userId':'USER'}",
                "{'roleId':'ROLE'}",
                "{'userId':null,'roleId':'ROLE'}",
                "{'userId':'USER','roleId':7}",
                "{'userId':'USER','roleId':'editor'}",
                "{'userId':'x','roleId':'ROLE'}",
                "{'userId':'ROLE','roleId':'ROLE'}",
            })
    void a_body_that_is_malformed_incomplete_or_about_another_user_is_a_bad_request(String body) {
        String text = body.replace('\'', '"').replace("USER", newcomer).replace("ROLE", roles.get(0));

        var answer = admin.put(list + "/" + newcomer, text);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        assertThat(admin.get(list).json().texts("userId")).doesNotContain(newcomer);
    }

    @Test
    void the_viewer_token_changes_nothing() {
        String member = admin.get(list).json().texts("userId").get(1);

        var answers = List.of(
                viewer.put(list + "/" + newcomer, body(newcomer, roles.get(0))), viewer.delete(list + "/" + member));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(403);
        assertThat(admin.get(list).json().texts("userId")).contains(member).doesNotContain(newcomer);
    }

    private List<String> outsiders() {
        var outsiders = new ArrayList<>(
                admin.get("/organizations/users?size=60").json().at("content").texts("id"));
        outsiders.removeAll(admin.get(list).json().texts("userId"));
        return outsiders;
    }

    private static String body(String user, String role) {
        return "{\"userId\":\"" + user + "\",\"roleId\":\"" + role + "\"}";
    }
}
