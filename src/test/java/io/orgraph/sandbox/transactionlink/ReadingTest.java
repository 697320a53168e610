package io.orgraph.sandbox.transactionlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final Caller ADMIN = new Caller(SANDBOX.transactionLink(), TransactionLinkTokens.ADMIN);
    private static final Caller VIEWER = new Caller(SANDBOX.transactionLink(), TransactionLinkTokens.VIEWER);
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void the_organization_has_three_roles() {
        var roles = ADMIN.get("/organizations/roles");

        assertThat(roles.status()).isEqualTo(200);
        assertThat(roles.contentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(roles.json().texts("name")).containsExactly("owner", "admin", "member");
        assertThat(roles.json().texts("id")).doesNotHaveDuplicates().allMatch(id -> id.matches(UUID));
        assertThat(Set.copyOf(roles.json().texts("organizationId"))).hasSize(1);
    }

    @Test
    void the_admin_token_views_every_workspace() {
        var workspaces = ADMIN.get("/organizations/workspaces").json();

        assertThat(workspaces.items()).hasSize(12);
        assertThat(workspaces.texts("id")).doesNotHaveDuplicates().allMatch(id -> id.matches(UUID));
        assertThat(workspaces.texts("name")).contains("Customer Onboarding", "Invoice Matching");
        assertThat(workspaces.texts("workspaceType")).containsOnly("LIVE");
        assertThat(workspaces.items())
                .extracting(each -> each.at("description").isNull())
                .contains(true, false);
    }

    @Test
    void the_viewer_token_gets_a_shorter_list_and_no_error() {
        var workspaces = VIEWER.get("/organizations/workspaces");

        assertThat(workspaces.status()).isEqualTo(200);
        assertThat(workspaces.json().items()).hasSize(4);
        assertThat(everyWorkspace()).containsAll(workspaces.json().texts("id"));
    }

    @Test
    void the_roles_of_a_workspace_are_base_and_custom_ones_of_that_workspace() {
        String workspace = everyWorkspace().get(1);

        var roles = VIEWER.get("/organizations/workspaces/" + everyWorkspace().get(0) + "/roles")
                .json();

        assertThat(roles.texts("type")).contains("BASE", "CUSTOM").hasSizeBetween(5, 7);
        assertThat(roles.texts("workspaceId"))
                .containsOnly(everyWorkspace().get(0))
                .doesNotContain(workspace);
        assertThat(roles.texts("createdDateTime")).allSatisfy(Instant::parse);
        assertThat(roles.items())
                .extracting(role -> role.at("description").isNull())
                .contains(true, false);
    }

    @Test
    void no_two_workspaces_share_a_role() {
        var ids = everyWorkspace().stream().flatMap(workspace -> rolesOf(workspace).texts("id").stream());

        assertThat(ids).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @Test
    void permissions_that_are_not_reported_differ_from_no_permissions() {
        var roles = rolesOf(everyWorkspace().get(0));

        assertThat(roles.item("name", "Legacy Import").at("permissions").isNull())
                .isTrue();
        assertThat(roles.item("name", "External Guest").at("permissions").items())
                .isEmpty();
    }

    @Test
    void a_permission_is_for_one_resource_or_for_every_resource_of_its_type() {
        var permissions = everyWorkspace().stream()
                .flatMap(workspace -> rolesOf(workspace).items().stream())
                .map(role -> role.at("permissions"))
                .filter(each -> !each.isNull())
                .flatMap(each -> each.items().stream())
                .toList();

        assertThat(permissions)
                .extracting(each -> each.at("resourceId").isNull())
                .contains(true, false);
        assertThat(permissions).extracting(each -> each.at("id").text()).doesNotHaveDuplicates();
        assertThat(permissions)
                .extracting(each -> each.at("relation").text())
                .contains("can_read_data", "can_edit_data", "can_read_attachments", "can_edit_attachments")
                .contains("can_comment", "can_run");
    }

    @Test
    void a_direct_membership_holds_a_role_of_its_workspace() {
        String workspace = everyWorkspace().get(3);

        var rows = VIEWER.get("/workspaces/" + workspace + "/memberships").json();

        assertThat(rows.items()).hasSizeBetween(4, 14);
        assertThat(rows.texts("workspaceId")).containsOnly(workspace);
        assertThat(rows.items())
                .allSatisfy(row ->
                        assertThat(row.at("role").at("workspaceId").text()).isEqualTo(workspace));
        assertThat(rows.items())
                .allSatisfy(row ->
                        assertThat(sameRole(row.at("role"), rolesOf(workspace))).isTrue());
        assertThat(rows.texts("userId")).isSubsetOf(users().texts("id"));
    }

    @Test
    void inherited_memberships_follow_the_direct_ones() {
        String workspace = everyWorkspace().get(3);
        var direct = VIEWER.get("/workspaces/" + workspace + "/memberships").json();

        var all = VIEWER.get("/organizations/workspaces/" + workspace + "/memberships")
                .json();

        assertThat(all.items())
                .startsWith(direct.items().toArray(Json[]::new))
                .hasSize(direct.items().size() + 4);
        assertThat(inherited(all))
                .extracting(role -> role.at("name").text())
                .containsExactly("owner", "admin", "admin", "admin");
        assertThat(inherited(all)).allSatisfy(role -> assertThat(role.fields()).containsExactly("id", "name", "type"));
        assertThat(ADMIN.get("/organizations/roles").json().texts("id"))
                .containsAll(inherited(all).stream()
                        .map(role -> role.at("id").text())
                        .toList());
    }

    @Test
    void somebody_is_in_the_first_workspace_directly_and_by_inheritance() {
        var all = VIEWER.get("/organizations/workspaces/" + everyWorkspace().get(0) + "/memberships")
                .json();

        var ids = all.texts("userId");

        assertThat(ids).hasSize(Set.copyOf(ids).size() + 1);
    }

    @Test
    void a_user_is_found_by_id_as_in_the_list() {
        var listed = users().items().get(7);

        var found = ADMIN.get("/organizations/users/" + listed.at("id").text());

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json()).isEqualTo(listed);
    }

    @Test
    void a_user_has_an_address_a_role_a_profile_and_perhaps_an_identity() {
        var users = users().items();

        assertThat(users)
                .allSatisfy(user -> assertThat(user.fields())
                        .containsSubsequence("id", "email", "roleId", "profile", "createdDateTime"));
        assertThat(users).extracting(user -> user.fields().contains("idpId")).contains(true, false);
        assertThat(users).extracting(user -> user.at("email").text()).allMatch(each -> each.endsWith(".example"));
        assertThat(users)
                .extracting(user -> Instant.parse(user.at("createdDateTime").text()))
                .hasSize(60);
        assertThat(ADMIN.get("/organizations/roles").json().texts("id")).containsAll(users().texts("roleId"));
    }

    @Test
    void each_part_of_a_profile_is_sometimes_null_and_never_absent() {
        var profiles = users().items().stream().map(user -> user.at("profile")).toList();

        Stream.of("firstName", "lastName", "title")
                .forEach(part -> assertThat(profiles)
                        .extracting(profile -> profile.at(part).isNull())
                        .contains(true, false));
    }

    private static Json users() {
        return ADMIN.get("/organizations/users?size=60").json().at("content");
    }

    private static List<String> everyWorkspace() {
        return ADMIN.get("/organizations/workspaces").json().texts("id");
    }

    private static Json rolesOf(String workspace) {
        return ADMIN.get("/organizations/workspaces/" + workspace + "/roles").json();
    }

    private static boolean sameRole(Json reference, Json roles) {
        var role = roles.item("id", reference.at("id").text());
        return Stream.of("name", "createdDateTime")
                .allMatch(field -> role.at(field).equals(reference.at(field)));
    }

    private static List<Json> inherited(Json memberships) {
        return memberships.items().stream()
                .map(row -> row.at("role"))
                .filter(role -> role.at("type").text().equals("ORGANIZATION"))
                .toList();
    }
}
