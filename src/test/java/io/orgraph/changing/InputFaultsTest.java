package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.MembershipRefs;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The input is checked first: all faults at once, each where it lies, and nothing is called. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class InputFaultsTest {
    private final GraphClient client;
    private final Sandbox sandbox;
    private final Landscape there;

    InputFaultsTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.there = Landscape.seenBy(client);
    }

    @Test
    void ids_of_another_type_or_another_workspace() {
        assertThat(faults(
                        "setWorkspaceMembership",
                        MembershipRefs.setting(
                                there.id("tl.workspaces.nodes.0"),
                                there.id("kognitos.memberships.nodes.0.user"),
                                there.id("tl.workspaces.nodes.1.roles.nodes.0"))))
                .containsExactlyInAnyOrder(
                        "WRONG_ORGANIZATION input.membership.of.userId", "WRONG_WORKSPACE input.roleId");
        assertThat(faults(
                        "updateOrganizationMembership",
                        Map.of(
                                "membershipId", there.id("tours.memberships.nodes.0"),
                                "roleId", there.id("tl.roles.nodes.0"))))
                .containsExactly("WRONG_ORGANIZATION input.roleId");
        assertThat(faults("removeOrganizationMembership", Map.of("membershipId", "..")))
                .containsExactly("INVALID input.membershipId");
    }

    @Test
    void invitations() {
        String role = there.named("tours.roles.nodes", "Member");
        List<Map<String, Object>> people = List.of(
                Map.of("email", "no address", "roleId", role),
                Map.of("email", "twice@halden.example", "roleId", role),
                Map.of("email", "Twice@Halden.example", "roleId", there.id("tl.roles.nodes.0")));

        assertThat(faults("createInvitations", Map.of("organizationId", there.id("tours"), "invitations", people)))
                .containsExactlyInAnyOrder(
                        "INVALID_EMAIL input.invitations.0.email",
                        "DUPLICATE input.invitations.2.email",
                        "WRONG_ORGANIZATION input.invitations.2.roleId");
        assertThat(faults("createInvitations", Map.of("organizationId", there.id("tours"), "invitations", List.of())))
                .containsExactly("REQUIRED input.invitations");
        assertThat(faults(
                        "createInvitations",
                        Map.of(
                                "organizationId",
                                there.id("tours"),
                                "invitations",
                                Collections.nCopies(101, people.get(1)))))
                .contains("TOO_MANY input.invitations");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"\u0000", "a\nb", "\u001b", "a\u007f", "\ud83d", "a\udcbb", "\u0085"})
    void a_name_with_a_control_character_or_half_a_character_is_sent_to_nobody(String name) {
        String tours = there.id("tours");
        Map<String, Object> permission = Map.of("key", "users.read" + name);

        assertThat(faults("createOrganizationRole", Map.of("organizationId", tours, "name", "a" + name)))
                .containsExactly("INVALID input.name");
        assertThat(faults(
                        "updateOrganizationRole",
                        Map.of("roleId", there.named("tours.roles.nodes", "Member"), "name", "a" + name)))
                .containsExactly("INVALID input.name");
        assertThat(faults(
                        "createOrganizationRole",
                        Map.of("organizationId", tours, "name", "a", "permissions", List.of(permission))))
                .containsExactly("INVALID input.permissions.0.key");
        assertThat(faults("updateOrganization", Map.of("organizationId", tours, "name", "a" + name)))
                .containsExactly("INVALID input.name");
        assertThat(faults(
                        "createInvitations",
                        Map.of(
                                "organizationId",
                                there.id("tl"),
                                "invitations",
                                List.of(Map.of(
                                        "email",
                                        "new@halden.example",
                                        "roleId",
                                        there.id("tl.roles.nodes.0"),
                                        "firstName",
                                        "a" + name)))))
                .containsExactly("INVALID input.invitations.0.firstName");
    }

    @Test
    void of_very_many_faults_the_first_are_told_and_the_rest_are_counted() {
        Map<String, Object> wrong = Map.of("userId", "no id", "roleId", "no id");
        Map<String, Object> wish = Map.of(
                "workspace",
                Map.of("workspaceId", there.id("tl.workspaces.nodes.0"), "members", Collections.nCopies(500, wrong)));

        GraphAnswer answer = client.ask(
                "query($input: AccessPlanInput!) { accessPlan(input: $input) { userErrors { message path } } }",
                Map.of("input", Map.of("target", wish)));

        assertThat(answer.list("accessPlan.userErrors")).hasSize(101);
        assertThat(Json.at(answer.list("accessPlan.userErrors").get(100), "message"))
                .asString()
                .contains("faults more");
    }

    @Test
    void what_a_source_does_not_take_is_told_and_not_left_out() {
        Map<String, Object> person = new HashMap<>(Map.of(
                "email", "new@halden.example",
                "roleId", there.named("tours.roles.nodes", "Member"),
                "firstName", "Ada",
                "title", "Dr"));

        assertThat(faults(
                        "createInvitations",
                        Map.of("organizationId", there.id("tours"), "invitations", List.of(person))))
                .containsExactlyInAnyOrder(
                        "UNSUPPORTED_BY_SOURCE input.invitations.0.firstName",
                        "UNSUPPORTED_BY_SOURCE input.invitations.0.title");
    }

    @Test
    void organizations_and_roles() {
        Map<String, Object> blank = new HashMap<>(Map.of("organizationId", there.id("tours"), "timeZone", "Mars/Base"));
        blank.put("name", null);

        assertThat(faults("updateOrganization", blank))
                .containsExactlyInAnyOrder("REQUIRED input.name", "INVALID input.timeZone");
        assertThat(faults("updateOrganization", Map.of("organizationId", there.id("tours"))))
                .containsExactly("REQUIRED input");
        assertThat(faults(
                        "createOrganizationRole",
                        Map.of(
                                "organizationId", there.id("tours"),
                                "name", " ",
                                "permissions", List.of(Map.of("key", "users.read"), Map.of("key", "users.read")))))
                .containsExactlyInAnyOrder("REQUIRED input.name", "DUPLICATE input.permissions.1.key");
        assertThat(faults("updateOrganizationRole", Map.of("roleId", there.id("tours.roles.nodes.0"))))
                .containsExactly("REQUIRED input");
        assertThat(faults("acceptInvitation", Map.of("source", "nowhere", "token", "..")))
                .containsExactlyInAnyOrder("INVALID input.source", "INVALID input.token");
    }

    @Test
    void users() {
        String user = there.id("tours.memberships.nodes.0.user");

        assertThat(faults("setUserStatus", Map.of("userId", there.id("tours"), "status", "UNKNOWN")))
                .containsExactlyInAnyOrder("INVALID input.userId", "INVALID input.status");
        assertThat(faults("updateUserProfile", Map.of("userId", user))).containsExactly("REQUIRED input");
        assertThat(faults("updateUserProfile", Map.of("userId", user, "displayName", " ")))
                .containsExactly("REQUIRED input.displayName");
        assertThat(faults("updateUserProfile", Map.of("userId", user, "firstName", "Ann", "title", "Dr")))
                .containsExactlyInAnyOrder(
                        "UNSUPPORTED_BY_SOURCE input.firstName", "UNSUPPORTED_BY_SOURCE input.title");
        assertThat(faults("resetUserMfa", Map.of("userId", "no id"))).containsExactly("INVALID input.userId");
        assertThat(faults("resetUserMfa", Map.of("userId", user)))
                .containsExactly("UNSUPPORTED_BY_SOURCE input.userId");
    }

    @Test
    void many_memberships() {
        Map<String, Object> one = there.membership(0, "Viewer");

        assertThat(faults("setWorkspaceMemberships", Map.of("memberships", List.of(one, one))))
                .containsExactly("DUPLICATE input.memberships.1.membership.of.userId");
        assertThat(faults("removeWorkspaceMemberships", Map.of("memberships", List.of())))
                .containsExactly("REQUIRED input.memberships");
    }

    @Test
    void a_role_that_is_not_there_is_found_out_before_the_write() {
        String gone = withLastPart(there.id("tours.roles.nodes.0"), "no such role");
        sandbox.calls().clear();

        GraphAnswer answer = Mutation.of("updateOrganizationMembership", "membership { id }")
                .ask(client, Map.of("membershipId", there.id("tours.memberships.nodes.0"), "roleId", gone));

        assertThat(answer.at("updateOrganizationMembership.userErrors.0.code")).isEqualTo("NOT_FOUND");
        assertThat(answer.at("updateOrganizationMembership.userErrors.0.path")).isEqualTo(List.of("input", "roleId"));
        assertThat(sandbox.calls().all()).allMatch(call -> call.method().equals("GET"));
    }

    private static String withLastPart(String id, String part) {
        String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
        String other = text.replaceFirst("[^\\u001f]+$", part);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> faults(String mutation, Map<String, ?> input) {
        sandbox.calls().clear();
        GraphAnswer answer = Mutation.of(mutation, "").ask(client, input);
        assertThat(answer.errors()).isEmpty();
        assertThat(sandbox.calls().all()).isEmpty();
        return answer.list(mutation + ".userErrors").stream()
                .map(error -> Json.at(error, "code") + " "
                        + String.join(
                                ".",
                                ((List<?>) java.util.Objects.requireNonNull(Json.at(error, "path")))
                                        .stream().map(String::valueOf).toList()))
                .toList();
    }
}
