package io.orgraph.sandbox.kognitos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final KognitosCallers CALLERS = KognitosCallers.of(SANDBOX);
    private static final Caller ADMIN = CALLERS.admin();
    private static final String COMPANY = CALLERS.company();
    private static final String SISTER = CALLERS.sister();
    private static final List<String> WORKSPACES = CALLERS.workspaces();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void the_admin_token_sees_the_company_and_its_sister() {
        var answer = ADMIN.get("/api/v1/me/organizations");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.json().fields()).containsExactly("user_organizations");
        assertThat(answer.json().at("user_organizations").texts("title"))
                .containsExactly(SANDBOX.companyName(), "Halden Customs");
    }

    @Test
    void the_restricted_token_sees_the_company_and_every_third_workspace() {
        var restricted = CALLERS.restricted();

        var workspaces = restricted.get(COMPANY + "/workspaces").json().at("workspaces");

        assertThat(restricted
                        .get("/api/v1/me/organizations")
                        .json()
                        .at("user_organizations")
                        .texts("title"))
                .containsExactly(SANDBOX.companyName());
        assertThat(workspaces.texts("name"))
                .extracting(name -> "/api/v1/" + name)
                .containsExactlyInAnyOrder(WORKSPACES.get(0), WORKSPACES.get(3), WORKSPACES.get(6), WORKSPACES.get(9));
    }

    @Test
    void an_organization_by_itself_is_as_in_the_list() {
        var listed = ADMIN.get("/api/v1/me/organizations")
                .json()
                .at("user_organizations")
                .items();

        assertThat(ADMIN.get(COMPANY).json()).isEqualTo(listed.get(0));
        assertThat(ADMIN.get(SISTER).json()).isEqualTo(listed.get(1));
    }

    @Test
    void only_the_company_has_a_logo_and_was_ever_updated() {
        var company = ADMIN.get(COMPANY).json();

        assertThat(company.fields())
                .containsExactlyInAnyOrder(
                        "name",
                        "title",
                        "logo_data_uri",
                        "create_time",
                        "update_time",
                        "owner_display_name",
                        "owner_email");
        assertThat(company.at("logo_data_uri").text()).startsWith("data:image/png;base64,");
        assertThat(ADMIN.get(SISTER).json().fields())
                .containsExactlyInAnyOrder("name", "title", "create_time", "owner_display_name", "owner_email");
    }

    @Test
    void the_owner_is_the_one_that_transactionlink_knows() {
        var transactionLink = new Caller(SANDBOX.transactionLink(), TransactionLinkTokens.ADMIN);

        var company = ADMIN.get(COMPANY).json();

        var people = transactionLink.get("/organizations/users?size=60").json().at("content");
        assertThat(company.at("owner_email").text())
                .isEqualTo(people.items().get(0).at("email").text());
        assertThat(users().stream()
                        .map(row -> row.at("user").at("email").text())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(people.texts("email"));
    }

    @Test
    void preferences_leave_out_what_is_at_its_default() {
        var company = ADMIN.get(COMPANY + "/preferences").json();
        var sister = ADMIN.get(SISTER + "/preferences").json();

        assertThat(company.at("support_team_access").isTrue()).isTrue();
        assertThat(company.at("general").fields())
                .containsExactly(
                        "time_zone",
                        "time_format",
                        "date_format",
                        "decimal_symbol",
                        "decimal_places",
                        "measurement_system");
        assertThat(company.at("general").at("decimal_places").number()).isEqualTo(2);
        assertThat(sister.fields()).containsExactly("name");
        assertThat("/api/v1/" + sister.at("name").text()).isEqualTo(SISTER + "/preferences");
    }

    @Test
    void preferences_of_workspaces_are_set_to_different_degrees() {
        var preferences = WORKSPACES.stream()
                .limit(4)
                .map(path -> ADMIN.get(path + "/preferences").json())
                .toList();

        assertThat(preferences)
                .extracting(each ->
                        each.has("general") ? each.at("general").fields().size() : 0)
                .containsExactly(6, 5, 1, 0);
        assertThat(preferences)
                .extracting(each -> each.has("support_team_access"))
                .containsExactly(false, true, false, true);
        assertThat("/api/v1/" + preferences.get(0).at("name").text()).isEqualTo(WORKSPACES.get(0) + "/preferences");
    }

    @Test
    void some_roles_have_a_slug_for_an_id_and_some_an_opaque_one() {
        var roles = ADMIN.get(COMPANY + "/roles").json().at("roles").items();

        assertThat(roles)
                .extracting(
                        role -> role.at("title").text(),
                        role -> lastSegment(role).replaceAll("[A-Za-z0-9]{20}", "opaque"))
                .containsExactly(
                        tuple("Account Owner", "account-owner"),
                        tuple("Organization Admin", "org-admin"),
                        tuple("Organization Member", "org-member"),
                        tuple("Finance Observer", "opaque"),
                        tuple("Dormant Account", "opaque"));
        assertThat(roles.get(3).at("name").text()).startsWith(COMPANY.substring("/api/v1/".length()) + "/roles/");
        assertThat(roles.get(4).fields()).containsExactly("name", "title");
        assertThat(roles.get(3).at("permissions").items())
                .extracting(Json::text)
                .containsExactly("read:Insight", "read:Workspace");
    }

    @Test
    void roles_of_workspaces_are_the_product_s_and_in_every_second_one_more() {
        var roles = ADMIN.get(WORKSPACES.get(0) + "/roles").json().at("roles");

        assertThat(roles.items())
                .extracting(ReadingTest::lastSegment)
                .startsWith("workspace-admin", "automation-author", "automation-operator", "it-integrator")
                .hasSize(5);
        assertThat(roles.texts("name"))
                .allMatch(name -> name.startsWith(WORKSPACES.get(0).substring("/api/v1/".length()) + "/roles/"));
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> ADMIN.get(WORKSPACES.get(i) + "/roles")
                                .json()
                                .at("roles")
                                .items()
                                .size()))
                .containsExactly(5, 4, 5, 4);
    }

    @Test
    void a_user_shows_roles_by_slug_or_title_and_scope() {
        var grants = users().stream()
                .filter(row -> row.has("roles"))
                .flatMap(row -> row.at("roles").items().stream())
                .toList();

        assertThat(grants)
                .extracting(
                        grant -> grant.at("name").text(),
                        grant ->
                                grant.has("role_scope") ? grant.at("role_scope").text() : "")
                .contains(
                        tuple("account-owner", "ROLE_SCOPE_ORGANIZATION"),
                        tuple("org-admin", "ROLE_SCOPE_ORGANIZATION"),
                        tuple("org-member", "ROLE_SCOPE_ORGANIZATION"),
                        tuple("Finance Observer", "ROLE_SCOPE_ORGANIZATION"),
                        tuple("automation-author", "ROLE_SCOPE_WORKSPACE"),
                        tuple("cxo", "ROLE_SCOPE_ORGANIZATION"),
                        tuple("cxo", ""));
    }

    @Test
    void a_role_of_a_user_may_match_no_role_at_all() {
        var roles = ADMIN.get(COMPANY + "/roles").json().at("roles").items();

        var words = roles.stream()
                .flatMap(role -> List.of(lastSegment(role), role.at("title").text()).stream())
                .toList();

        assertThat(words).contains("org-admin", "Finance Observer").doesNotContain("cxo");
    }

    @Test
    void a_few_users_have_no_name_or_no_role_of_the_organization() {
        assertThat(users())
                .extracting(row -> row.at("user").has("display_name"))
                .contains(true, false);
        assertThat(users())
                .extracting(row -> row.has("roles")
                        && row.at("roles").items().stream()
                                .anyMatch(grant -> grant.has("role_scope")
                                        && grant.at("role_scope").text().equals("ROLE_SCOPE_ORGANIZATION")))
                .contains(true, false);
    }

    @Test
    void a_user_by_itself_is_as_in_the_list_but_has_no_roles() {
        var listed = users().get(9).at("user");

        var user = ADMIN.get("/api/v1/" + listed.at("name").text()).json();

        assertThat(user).isEqualTo(listed);
        assertThat(user.fields()).containsExactly("name", "display_name", "email");
    }

    @Test
    void the_users_of_a_workspace_are_few_and_some_have_several_roles() {
        var rows = ADMIN.get(WORKSPACES.get(0) + "/users").json().at("users").items();

        assertThat(rows).hasSizeBetween(4, 14);
        assertThat(rows)
                .extracting(row -> row.at("roles").items().size())
                .contains(1, 2)
                .doesNotContain(0);
        assertThat(rows).extracting(row -> row.at("user").at("email").text()).doesNotHaveDuplicates();
    }

    @Test
    void only_the_admin_in_a_workspace_shows_roles_of_both_scopes() {
        var rows = ADMIN.get(WORKSPACES.get(0) + "/users").json().at("users").items();

        var ofBothScopes = rows.stream()
                .filter(row -> row.at("roles").texts("role_scope").contains("ROLE_SCOPE_ORGANIZATION"))
                .toList();

        assertThat(ofBothScopes).hasSize(1);
        assertThat(ofBothScopes.get(0).at("roles").texts("name")).containsExactly("org-admin", "workspace-admin");
    }

    @Test
    void the_first_in_a_workspace_administers_it_and_every_fifth_has_two_roles() {
        var roles = new WorkspaceSeed(founding(), users(founding()))
                .workspaces()
                .get(3)
                .users();

        assertThat(roles).hasSizeGreaterThan(6);
        assertThat(roles.get(0).grants()).extracting(Grant::name).containsExactly("workspace-admin");
        assertThat(roles.stream().limit(7).map(row -> row.grants().size())).containsExactly(1, 2, 1, 1, 1, 1, 2);
        assertThat(roles.get(1).grants()).doesNotHaveDuplicates();
    }

    @Test
    void what_a_user_is_in_workspaces_the_organization_knows_too() {
        var inWorkspace =
                ADMIN.get(WORKSPACES.get(4) + "/users").json().at("users").items();

        var inOrganization = users();

        assertThat(inWorkspace).isNotEmpty().allSatisfy(row -> {
            var same = inOrganization.stream()
                    .filter(each -> each.at("user").equals(row.at("user")))
                    .toList();
            assertThat(same).hasSize(1);
            assertThat(same.get(0).at("roles").items())
                    .containsAll(row.at("roles").items())
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void a_workspace_with_nobody_in_it_has_an_empty_object_for_a_list() {
        var workspaces = ADMIN.get(SISTER + "/workspaces?order_by=create_time")
                .json()
                .at("workspaces")
                .texts("name");

        var bodies = workspaces.stream()
                .map(name -> ADMIN.get("/api/v1/" + name + "/users").body())
                .toList();

        assertThat(bodies).hasSize(4).containsOnlyOnce("{}");
    }

    @Test
    void workspaces_leave_out_what_they_have_not() {
        var workspaces = ADMIN.get(COMPANY + "/workspaces").json().at("workspaces");

        assertThat(workspaces.items()).hasSize(12);
        assertThat(workspaces.texts("title")).contains("Customer Onboarding", "Invoice Matching");
        assertThat(workspaces.texts("create_time")).allSatisfy(Instant::parse);
        assertThat(withOut("workspace_icon")).containsExactly(2, 6, 10);
        assertThat(withOut("workspace_icon_color")).containsExactly(3, 7, 11);
        assertThat(withOut("update_time")).containsExactly(3, 7, 11);
        assertThat(withOut("creator_display_name")).containsExactly(5, 11);
        assertThat(withOut("creator_email")).containsExactly(5, 11);
    }

    @Test
    void a_workspace_was_updated_some_time_after_it_was_made() {
        var hours = Stream.of(0, 1, 2, 4)
                .map(number -> ADMIN.get(WORKSPACES.get(number)).json())
                .map(workspace -> Duration.between(
                        Instant.parse(workspace.at("create_time").text()),
                        Instant.parse(workspace.at("update_time").text())))
                .map(Duration::toHours);

        assertThat(hours).containsExactly(30L, 240L, 120L, 210L);
    }

    @Test
    void a_workspace_by_itself_is_as_in_both_lists() {
        var one = ADMIN.get(WORKSPACES.get(5)).json();

        assertThat(ADMIN.get(COMPANY + "/workspaces")
                        .json()
                        .at("workspaces")
                        .item("name", one.at("name").text()))
                .isEqualTo(one);
        assertThat(ADMIN.get(COMPANY.replace("/v1/", "/v1/me/") + "/workspaces")
                        .json()
                        .at("user_workspaces")
                        .items())
                .element(5)
                .isEqualTo(one);
    }

    @Test
    void users_are_counted_for_the_workspaces_asked_for() {
        var asked = List.of(WORKSPACES.get(2), WORKSPACES.get(7));

        var answer = ADMIN.post(COMPANY + "/workspaces:countUsers", counting(asked));

        assertThat(answer.status()).isEqualTo(200);
        var counts = answer.json().at("workspace_user_counts");
        assertThat(counts.fields()).containsExactlyElementsOf(ids(asked));
        assertThat(asked)
                .allSatisfy(
                        path -> assertThat(counts.at(ids(List.of(path)).get(0)).number())
                                .isEqualTo(ADMIN.get(path + "/users")
                                        .json()
                                        .at("users")
                                        .items()
                                        .size()));
    }

    @Test
    void workspaces_that_the_token_does_not_see_are_not_counted() {
        var seenAndNot = List.of(WORKSPACES.get(0), WORKSPACES.get(1));

        var some = CALLERS.restricted().post(COMPANY + "/workspaces:countUsers", counting(seenAndNot));
        var none = ADMIN.post(SISTER + "/workspaces:countUsers", counting(seenAndNot));

        assertThat(some.json().at("workspace_user_counts").fields())
                .containsExactlyElementsOf(ids(List.of(WORKSPACES.get(0))));
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.body()).isEqualTo("{}");
    }

    private static List<Json> users() {
        return ADMIN.get(COMPANY + "/users?page_size=1000").json().at("users").items();
    }

    /** The numbers of the workspaces that leave that field out. */
    private static Stream<Integer> withOut(String field) {
        return IntStream.range(0, WORKSPACES.size())
                .filter(number -> !ADMIN.get(WORKSPACES.get(number)).json().has(field))
                .boxed();
    }

    private static OrganizationSeed founding() {
        var company = Company.founded(1, 60, 12);
        return new OrganizationSeed(company, OrganizationSeed.Kind.FIRST, OpaqueIds.of(1, "test"), "elsewhere");
    }

    private static List<User> users(OrganizationSeed founding) {
        return founding.company().people().stream()
                .map(person -> new User("users/" + person.number(), Integer.toString(person.number()), person))
                .toList();
    }

    private static String lastSegment(Json resource) {
        String name = resource.at("name").text();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static List<String> ids(List<String> paths) {
        return paths.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }

    private static String counting(List<String> paths) {
        return "{\"workspace_ids\":[\"" + String.join("\",\"", ids(paths)) + "\"]}";
    }
}
