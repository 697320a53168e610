package io.orgraph.sandbox.kognitos;

import static io.orgraph.sandbox.Caller.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0).withSizes(120, 2_500));
    private static final KognitosCallers CALLERS = KognitosCallers.of(SANDBOX);
    private static final Caller ADMIN = CALLERS.admin();
    private static final String COMPANY = CALLERS.company();
    private static final String USERS = COMPANY + "/users";

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                      50",
        "?page_size=0,            50",
        "?page_size=1,            1",
        "?page_size=1000,         1000",
        "?page_size=1001,         1000",
        "?page_size=2147483647,   1000",
        "?page_token=,            50",
    })
    void a_page_has_as_many_as_asked_for_up_to_a_thousand(String query, int size) {
        var page = ADMIN.get(USERS + query).json();

        assertThat(page.at("users").items()).hasSize(size);
        assertThat(page.at("next_page_token").text()).matches("[A-Za-z0-9+/]{22}==");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-2147483648", "2147483648", "x", "", "1.5", "%200"})
    void a_page_size_that_is_negative_or_no_number_is_an_invalid_argument(String size) {
        var answer = ADMIN.get(USERS + "?page_size=" + size);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("code").number()).isEqualTo(3);
    }

    @Test
    void every_user_is_on_exactly_one_page() {
        var users = KognitosCallers.walked(ADMIN, USERS + "?page_size=999", "users");

        assertThat(users)
                .extracting(row -> row.at("user").at("name").text())
                .hasSize(2_500)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "/workspaces, workspaces,  120",
        "/roles,      roles,       5",
        "/invites,    invitations, 333",
    })
    void every_list_can_be_walked(String path, String key, int items) {
        var walked = KognitosCallers.walked(ADMIN, COMPANY + path + "?page_size=2", key);

        assertThat(walked).hasSize(items).doesNotHaveDuplicates();
    }

    @Test
    void the_lists_below_me_can_be_walked() {
        var organizations = KognitosCallers.walked(ADMIN, "/api/v1/me/organizations?page_size=1", "user_organizations");
        var workspaces = KognitosCallers.walked(
                ADMIN, COMPANY.replace("/v1/", "/v1/me/") + "/workspaces?page_size=7", "user_workspaces");

        assertThat(organizations).hasSize(2).doesNotHaveDuplicates();
        assertThat(workspaces).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void the_lists_of_a_workspace_can_be_walked() {
        String workspace = CALLERS.workspaces().get(0);

        var users = KognitosCallers.walked(ADMIN, workspace + "/users?page_size=3", "users");

        assertThat(users)
                .isEqualTo(ADMIN.get(workspace + "/users").json().at("users").items())
                .hasSizeGreaterThan(3);
        assertThat(KognitosCallers.walked(ADMIN, workspace + "/roles?page_size=3", "roles"))
                .hasSize(5);
        assertThat(KognitosCallers.walked(ADMIN, workspace + "/invites?page_size=1", "invitations"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void the_last_page_leads_nowhere_even_if_it_is_full() {
        var page = ADMIN.get(COMPANY + "/workspaces?page_size=120").json();

        assertThat(page.fields()).containsExactly("workspaces");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USERS?page_token=TOKEN",
                "USERS?page_size=11&filter=role_scope%3Dworkspace&order_by=email&page_token=TOKEN",
                "USERS?page_size=10&filter=role_scope%3Dworkspace&order_by=email+desc&page_token=TOKEN",
                "USERS?page_size=10&filter=role_scope%3Dorganization&order_by=email&page_token=TOKEN",
                "USERS?page_size=10&filter=role_scope%3Dworkspace&page_token=TOKEN",
                "USERS?page_size=10&order_by=email&page_token=TOKEN",
                "WORKSPACE/users?page_size=10&filter=role_scope%3Dworkspace&order_by=email&page_token=TOKEN",
            })
    void a_token_holds_for_the_call_that_gave_it_only(String template) {
        String parameters = "?page_size=10&filter=role_scope%3Dworkspace&order_by=email";
        String token = encoded(
                ADMIN.get(USERS + parameters).json().at("next_page_token").text());
        String other = template.replace("USERS", USERS)
                .replace("WORKSPACE", CALLERS.workspaces().get(0))
                .replace("TOKEN", token);

        var answer = ADMIN.get(other);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("code").number()).isEqualTo(3);
        assertThat(ADMIN.get(USERS + parameters + "&page_token=" + token).status())
                .isEqualTo(200);
    }

    @Test
    void a_size_that_is_lowered_to_the_same_is_the_same() {
        String token = ADMIN.get(USERS + "?page_size=1000")
                .json()
                .at("next_page_token")
                .text();

        var next = ADMIN.get(USERS + "?page_size=5000&page_token=" + encoded(token));

        assertThat(next.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "AAAAMgAAAAAAAAAAAAAAAA==", "!!!!", "50", "AAAAMg=="})
    void a_token_that_was_never_given_is_an_invalid_argument(String token) {
        var answer = ADMIN.get(USERS + "?page_token=" + encoded(token));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("code").number()).isEqualTo(3);
    }

    @Test
    void tokens_of_different_sandboxes_differ() {
        var one = new PageTokens(1).at(50, "a");

        assertThat(new PageTokens(2).at(50, "a")).isNotEqualTo(one);
        assertThat(new PageTokens(1).at(51, "a")).isNotEqualTo(one);
        assertThat(new PageTokens(1).at(50, "b")).isNotEqualTo(one);
        assertThat(new PageTokens(1).offsetIn(one, "a")).isEqualTo(50);
    }
}
