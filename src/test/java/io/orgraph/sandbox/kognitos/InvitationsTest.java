package io.orgraph.sandbox.kognitos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final KognitosCallers CALLERS = KognitosCallers.of(SANDBOX);
    private static final Caller ADMIN = CALLERS.admin();
    private static final String COMPANY = CALLERS.company();
    private static final String WORKSPACE = CALLERS.workspaces().get(0);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void a_list_tells_addresses_and_ids_and_nothing_else() {
        var invites = listed(COMPANY);

        assertThat(invites)
                .hasSizeGreaterThan(5)
                .extracting(Json::fields)
                .containsOnly(Set.of("email", "invitation_id"));
        assertThat(invites).extracting(each -> each.at("email").text()).doesNotHaveDuplicates();
    }

    @Test
    void a_single_invitation_tells_everything_but_the_address() {
        var invitation = single(listed(COMPANY).get(0));

        assertThat(invitation.fields()).containsExactly("name", "organization_display_name", "roles");
        assertThat(invitation.at("organization_display_name").text()).isEqualTo(SANDBOX.companyName());
        assertThat("/api/v1/" + invitation.at("name").text())
                .isEqualTo(COMPANY + "/invitations/"
                        + listed(COMPANY).get(0).at("invitation_id").text());
    }

    @Test
    void its_roles_are_names_of_resources() {
        var names = ADMIN.get(COMPANY + "/roles").json().at("roles").texts("name");

        var roles = single(listed(COMPANY).get(0)).at("roles").items();

        assertThat(roles).extracting(Json::text).hasSize(2).allMatch(names::contains);
    }

    @Test
    void an_invitation_to_a_workspace_is_in_the_list_of_that_workspace_only() {
        var toWorkspace = listed(WORKSPACE).get(0);

        var invitation = single(toWorkspace);

        assertThat(invitation.fields())
                .containsExactly(
                        "name", "organization_display_name", "workspace_id", "workspace_display_name", "roles");
        assertThat(WORKSPACE).endsWith("/" + invitation.at("workspace_id").text());
        assertThat(invitation.at("workspace_display_name").text()).isEqualTo("Customer Onboarding");
        assertThat(ADMIN.get(WORKSPACE + "/roles").json().at("roles").texts("name"))
                .containsAll(
                        invitation.at("roles").items().stream().map(Json::text).toList());
        assertThat(listed(COMPANY)).doesNotContain(toWorkspace);
    }

    @Test
    void an_invitation_may_lead_to_another_organization_or_another_workspace() {
        var toSister = listed(COMPANY).stream()
                .map(InvitationsTest::single)
                .filter(each -> each.has("redirect_organization_id"))
                .toList();
        var toWorkspace = listed(WORKSPACE).stream()
                .map(InvitationsTest::single)
                .filter(each -> each.has("redirect_workspace_id"))
                .toList();

        assertThat(toSister).hasSize(1);
        assertThat(CALLERS.sister())
                .endsWith("/" + toSister.get(0).at("redirect_organization_id").text());
        assertThat(toWorkspace).hasSize(1);
        assertThat(CALLERS.workspaces().get(11))
                .endsWith("/" + toWorkspace.get(0).at("redirect_workspace_id").text());
    }

    @Test
    void with_a_single_workspace_there_is_no_other_to_lead_to() {
        try (var small = Sandbox.start(SandboxSettings.defaults().withPort(0).withSizes(1, 8))) {
            var callers = KognitosCallers.of(small);

            var invites = callers.admin()
                    .get(callers.workspaces().get(0) + "/invites")
                    .json()
                    .at("invitations")
                    .texts("invitation_id");

            assertThat(invites)
                    .hasSizeGreaterThan(1)
                    .noneMatch(id -> callers.admin()
                            .get(callers.company() + "/invitations/" + id)
                            .json()
                            .has("redirect_workspace_id"));
        }
    }

    @Test
    void without_workspaces_every_invitation_is_to_the_organization() {
        try (var none = Sandbox.start(SandboxSettings.defaults().withPort(0).withSizes(0, 8))) {
            var callers = KognitosCallers.of(none);

            var invites = callers.admin().get(callers.company() + "/invites").json();

            assertThat(invites.at("invitations").items()).hasSize(12);
            assertThat(callers.admin().get(callers.company() + "/workspaces").body())
                    .isEqualTo("{}");
        }
    }

    @Test
    void one_invitation_has_no_roles() {
        var withoutRoles = listed(COMPANY).stream().map(InvitationsTest::single).filter(each -> !each.has("roles"));

        assertThat(withoutRoles).hasSize(1);
    }

    @Test
    void the_accepted_invitation_is_in_no_list() {
        var accepted = ADMIN.get(COMPANY + "/invitations/" + KognitosTokens.ACCEPTED_INVITATION);

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json().at("is_accepted").isTrue()).isTrue();
        assertThat(listed(COMPANY))
                .extracting(each -> each.at("invitation_id").text())
                .doesNotContain(KognitosTokens.ACCEPTED_INVITATION);
        assertThat(ADMIN.get(CALLERS.sister() + "/invitations/" + KognitosTokens.ACCEPTED_INVITATION)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_workspace_to_which_nobody_is_invited_has_an_empty_object_for_a_list() {
        var bodies = CALLERS.workspaces().stream()
                .map(path -> ADMIN.get(path + "/invites").body());

        assertThat(bodies).contains("{}");
    }

    private static List<Json> listed(String path) {
        return ADMIN.get(path + "/invites").json().at("invitations").items();
    }

    private static Json single(Json listed) {
        return ADMIN.get(COMPANY + "/invitations/" + listed.at("invitation_id").text())
                .json();
    }
}
