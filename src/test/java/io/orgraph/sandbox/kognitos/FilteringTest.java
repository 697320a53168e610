package io.orgraph.sandbox.kognitos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilteringTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final KognitosCallers CALLERS = KognitosCallers.of(SANDBOX);
    private static final Caller ADMIN = CALLERS.admin();
    private static final String COMPANY = CALLERS.company();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role=\"Organization Admin\"",
                "role='organization ADMIN'",
                "role=org-admin",
                "role=\"ORG-ADMIN\"",
                "  role  =  \"org-admin\"  ",
            })
    void users_are_found_by_the_title_or_the_slug_of_a_role_in_any_case(String filter) {
        var rows = users(filter);

        assertThat(rows)
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.at("roles").texts("name")).contains("org-admin"));
    }

    @Test
    void users_are_found_by_a_role_with_quotes_in_its_title() {
        var rows = users("role=\"Exception \\\"Second Look\\\" Reviewer\"");

        assertThat(rows).isNotEmpty().isEqualTo(users("role='exception \"second look\" reviewer'"));
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.at("roles").texts("name")).contains("Exception \"Second Look\" Reviewer"));
    }

    @Test
    void a_role_that_nobody_has_finds_nobody() {
        assertThat(answer("/users", "role=\"org\"").body()).isEqualTo("{}");
    }

    @Test
    void users_are_found_by_the_scope_of_a_role() {
        var organization = users("role_scope=organization");
        var workspace = users("role_scope=\"workspace\"");

        assertThat(organization).hasSizeBetween(55, 59);
        assertThat(workspace).hasSizeBetween(1, 59).isNotEqualTo(organization);
        assertThat(organization)
                .allSatisfy(row -> assertThat(row.at("roles").items())
                        .anySatisfy(grant ->
                                assertThat(grant.at("role_scope").text()).isEqualTo("ROLE_SCOPE_ORGANIZATION")));
    }

    @Test
    void users_are_found_by_a_part_of_their_name_or_address_in_any_case() {
        var somebody = users("role=account-owner").get(0).at("user");
        String name = somebody.at("display_name").text();

        var byName = users("search:\"" + name.substring(2).toUpperCase(Locale.ROOT) + "\"");
        var byAddress = users("search:\"" + somebody.at("email").text().substring(3) + "\"");

        assertThat(byName).extracting(row -> row.at("user")).contains(somebody);
        assertThat(byAddress).extracting(row -> row.at("user")).contains(somebody);
        assertThat(byName).hasSizeLessThan(10);
        assertThat(users("search:HALDENFREIGHT")).hasSize(60);
    }

    @Test
    void conditions_with_and_between_them_hold_together() {
        var admins = users("role=org-admin");
        String address = admins.get(1).at("user").at("email").text();

        var rows = users("role=org-admin AND search:'" + address + "' AND role_scope=organization");

        assertThat(rows).containsExactly(admins.get(1));
        assertThat(users("role=account-owner AND search:'" + address + "'")).isEmpty();
    }

    @Test
    void a_filter_of_a_workspace_s_users_stays_in_the_workspace() {
        String workspace = CALLERS.workspaces().get(0);
        int everybody =
                ADMIN.get(workspace + "/users").json().at("users").items().size();

        var rows = ADMIN.get(workspace + "/users?filter=" + Caller.encoded("role=\"Workspace Admin\""))
                .json()
                .at("users")
                .items();

        assertThat(rows).isNotEmpty().hasSizeLessThan(everybody);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title=\"Claims Handling\"     | 1",
                "title='Claims Handling'       | 1",
                "title=\"claims handling\"     | 0",
                "title=Claims                  | 0",
                "title:\"CLAIMS\"              | 1",
                "title:re                      | 4",
                "title:re AND title:\"ren\"    | 1",
                "title:\"\"                    | 12",
            })
    void workspaces_are_found_by_their_exact_title_or_a_part_of_it_in_any_case(String filter, int found) {
        var body = answer("/workspaces", filter).json();

        int size = body.has("workspaces") ? body.at("workspaces").items().size() : 0;
        assertThat(size).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title='Halden Customs'", "title=\"Halden Customs\""})
    void organizations_are_found_by_their_exact_title(String filter) {
        var found = ADMIN.get("/api/v1/me/organizations?filter=" + Caller.encoded(filter))
                .json()
                .at("user_organizations");

        assertThat(found.texts("title")).containsExactly("Halden Customs");
    }

    @Test
    void the_callers_own_workspaces_are_found_by_their_exact_title() {
        String mine = COMPANY.replace("/v1/", "/v1/me/") + "/workspaces?filter=";

        var found = ADMIN.get(mine + Caller.encoded("title='Fuel Cards'"));

        assertThat(found.body()).isEqualTo("{}");
        assertThat(ADMIN.get(mine + Caller.encoded("title='Rate Requests'"))
                        .json()
                        .at("user_workspaces")
                        .texts("title"))
                .containsExactly("Rate Requests");
        assertThat(ADMIN.get(mine + Caller.encoded("title:Rate")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void a_blank_filter_is_none(String filter) {
        assertThat(users(filter)).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role",
                "role=",
                "=\"x\"",
                "role=\"x",
                "role='x\"",
                "role=\"x\\\"",
                "role=\"x\\n\"",
                "role==\"x\"",
                "role>\"x\"",
                "role:\"x\"",
                "role=\"x\" AND",
                "role=\"x\" AND ",
                "AND role=\"x\"",
                "role=\"x\" and role=\"y\"",
                "role=\"x\" OR role=\"y\"",
                "role=\"x\" role=\"y\"",
                "role=\"x\"AND role=\"y\"",
                "role=\"x\" AND\"y\"",
                "(role=\"x\")",
                "NOT role=\"x\"",
                "-role=\"x\"",
                "role_scope=galaxy",
                "role_scope=ORGANIZATION",
                "role_scope:organization",
                "search=\"x\"",
                "title=\"x\"",
                "name=\"x\"",
                "\"role\"=\"x\"",
                "*",
            })
    void a_filter_that_is_malformed_or_unknown_is_an_invalid_argument(String filter) {
        var answer = answer("/users", filter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("code").number()).isEqualTo(3);
        assertThat(answer.json()
                        .at("details")
                        .items()
                        .get(0)
                        .at("field_violations")
                        .texts("field"))
                .containsExactly("filter");
    }

    @Test
    void a_filter_full_of_escapes_is_read_like_any_other() {
        String escapes = "\\\\".repeat(2_000);

        assertThat(answer("/users", "search:\"" + escapes + "\"").body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\\"b | a\"b",
                "a\\'b  | a'b",
                "a\\\\b | a\\b",
                "a'b    | a'b",
                "a  b   | a  b",
            })
    void a_backslash_makes_a_quote_or_a_backslash_part_of_the_value(String written, String meant) {
        var conditions = FilterReader.read("title=\"" + written + "\"");

        assertThat(conditions).containsExactly(new Condition("title", '=', meant));
    }

    private static List<Json> users(String filter) {
        var body = answer("/users", filter).json();
        return body.has("users") ? body.at("users").items() : List.of();
    }

    private static Caller.Answer answer(String list, String filter) {
        return ADMIN.get(COMPANY + list + "?page_size=1000&filter=" + Caller.encoded(filter));
    }
}
