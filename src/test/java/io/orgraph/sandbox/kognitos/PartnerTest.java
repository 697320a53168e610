package io.orgraph.sandbox.kognitos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a partner's token reads beyond that of the admin, and who is in a workspace by inheritance. */
class PartnerTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final Caller PARTNER = new Caller(SANDBOX.kognitos(), "Bearer " + KognitosTokens.PARTNER);
    private static final KognitosCallers CALLERS = KognitosCallers.of(SANDBOX);
    private static final List<String> ORGANIZATIONS =
            KognitosCallers.walked(PARTNER, "/api/v1/me/organizations?page_size=50", "user_organizations").stream()
                    .map(organization -> "/api/v1/" + organization.at("name").text())
                    .toList();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void a_partner_reads_the_organizations_of_the_admin_first_and_those_of_customers() {
        assertThat(ORGANIZATIONS)
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .startsWith(CALLERS.company(), CALLERS.sister());
        assertThat(PARTNER.get(CALLERS.company() + "/users").body())
                .isEqualTo(CALLERS.admin().get(CALLERS.company() + "/users").body());
    }

    @Test
    void the_organization_of_a_customer_is_unknown_to_others() {
        String customer = ORGANIZATIONS.get(2);

        assertThat(PARTNER.get(customer + "/users").status()).isEqualTo(200);
        assertThat(CALLERS.admin().get(customer + "/users").status()).isEqualTo(404);
        assertThat(CALLERS.restricted().get(customer).status()).isEqualTo(404);
    }

    @Test
    void the_leaders_of_the_company_are_in_one_of_its_workspaces_by_inheritance() {
        List<List<Json>> inherited = CALLERS.workspaces().stream()
                .map(PartnerTest::inherited)
                .filter(users -> !users.isEmpty())
                .toList();

        assertThat(inherited).hasSize(1);
        assertThat(inherited.get(0)).hasSize(4);
    }

    @Test
    void the_leaders_of_a_large_customer_are_in_all_of_its_workspaces() {
        List<String> workspaces =
                KognitosCallers.walked(PARTNER, ORGANIZATIONS.get(2) + "/workspaces?page_size=1000", "workspaces")
                        .stream()
                        .map(workspace -> "/api/v1/" + workspace.at("name").text())
                        .toList();

        assertThat(workspaces)
                .hasSizeGreaterThan(50)
                .allSatisfy(workspace -> assertThat(users(workspace).stream().filter(PartnerTest::isOfTheOrganization))
                        .as(workspace)
                        .hasSize(4));
    }

    /** Users who have no role of the workspace itself. */
    private static List<Json> inherited(String workspace) {
        return users(workspace).stream()
                .filter(row -> scopes(row).equals(List.of("ROLE_SCOPE_ORGANIZATION")))
                .toList();
    }

    private static boolean isOfTheOrganization(Json row) {
        return scopes(row).contains("ROLE_SCOPE_ORGANIZATION");
    }

    private static List<String> scopes(Json row) {
        return row.at("roles").texts("role_scope").stream().distinct().toList();
    }

    private static List<Json> users(String workspace) {
        return KognitosCallers.walked(PARTNER, workspace + "/users?page_size=1000", "users");
    }
}
