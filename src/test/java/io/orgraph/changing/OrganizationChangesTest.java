package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.mail.Mail;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is changed is seen in the same answer and by the next query, and taken back by the undo token that came with it. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class OrganizationChangesTest {
    private static final String NEWCOMER = "Cookie better-auth.session_token=" + ToursCredentials.NEWCOMER_SESSION;
    private static final String SUPER_ADMIN = "Cookie better-auth.session_token=sandbox-super-admin";

    private final GraphClient client;
    private final Sandbox sandbox;
    private final Landscape there;

    OrganizationChangesTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.there = Landscape.seenBy(client);
    }

    @Test
    void an_organization_has_another_name_until_that_is_taken_back() {
        Mutation update = Mutation.of("updateOrganization", """
                organization { id name timeZone } previous { name timeZone } undo
                query { organization(id: "%s") { name } }""".formatted(there.id("tours")));

        GraphAnswer changed = update.ask(client, Map.of("organizationId", there.id("tours"), "name", "Renamed"));
        String between = name();
        GraphAnswer back = Undo.of(client, changed);

        assertThat(changed.at("updateOrganization.organization.name")).isEqualTo("Renamed");
        assertThat(changed.at("updateOrganization.query.organization.name")).isEqualTo("Renamed");
        assertThat(changed.at("updateOrganization.previous.name")).isEqualTo(there.text("tours.name"));
        assertThat(between).isEqualTo("Renamed");
        assertThat(back.at("undo.results.0.node.organizationName")).isEqualTo(there.text("tours.name"));
        assertThat(name()).isEqualTo(there.text("tours.name"));
    }

    @Test
    void a_member_has_another_role_until_that_is_taken_back() {
        String membership = there.id("tours.memberships.nodes.3");
        String held = there.text("tours.memberships.nodes.3.roles.0.name");
        String other = held.equals("Member") ? "Night Dispatcher" : "Member";
        Mutation update = Mutation.of(
                "updateOrganizationMembership", "membership { id roles { name } } previous { roles { name } } undo");

        GraphAnswer changed = update.ask(
                client, Map.of("membershipId", membership, "roleId", there.named("tours.roles.nodes", other)));
        Object between = roleOf(membership);
        GraphAnswer back = Undo.of(client, changed);

        assertThat(changed.at("updateOrganizationMembership.membership.roles.0.name"))
                .isEqualTo(other);
        assertThat(changed.at("updateOrganizationMembership.previous.roles.0.name"))
                .isEqualTo(held);
        assertThat(between).isEqualTo(other);
        assertThat(back.at("undo.results.0.node.roles.0.name")).isEqualTo(held);
        assertThat(roleOf(membership)).isEqualTo(held);
    }

    @Test
    void a_user_who_becomes_an_admin_is_in_every_workspace_until_that_is_taken_back() {
        String membership = there.id("tl.memberships.nodes.20");
        Mutation update = Mutation.of("updateOrganizationMembership", """
                membership { id roles { name } } previous { roles { name } } undo
                organization { workspaces(first: 3) { nodes {
                  memberships(includeInherited: true, first: 1000) { nodes { user { organizationMembership { id } } } } } } }
                """);

        GraphAnswer changed = update.ask(
                client, Map.of("membershipId", membership, "roleId", there.named("tl.roles.nodes", "admin")));
        GraphAnswer back = Undo.of(client, changed);

        assertThat(changed.at("updateOrganizationMembership.membership.roles.0.name"))
                .isEqualTo("admin");
        assertThat(changed.at("updateOrganizationMembership.previous.roles.0.name"))
                .isEqualTo("member");
        assertThat(changed.list("updateOrganizationMembership.organization.workspaces.nodes"))
                .hasSize(3)
                .allMatch(workspace -> String.valueOf(workspace).contains(membership));
        assertThat(back.at("undo.results.0.node.roles.0.name")).isEqualTo("member");
        assertThat(client.ask(
                                "query($id: ID!) { organization(id: $id) { workspaces(first: 3) { nodes { memberships(includeInherited: true, first: 1000) { nodes { user { organizationMembership { id } } } } } } } }",
                                Map.of("id", there.id("tl")))
                        .list("organization.workspaces.nodes"))
                .anyMatch(workspace -> !String.valueOf(workspace).contains(membership));
    }

    @Test
    void a_removed_member_is_gone() {
        String membership = there.id("tours.memberships.nodes.5");

        GraphAnswer removed =
                Mutation.of("removeOrganizationMembership", """
                        removedMembershipId organization { memberships(first: 100) { nodes { id } } }""").ask(client, Map.of("membershipId", membership));

        assertThat(removed.at("removeOrganizationMembership.removedMembershipId"))
                .isEqualTo(membership);
        assertThat(removed.list("removeOrganizationMembership.organization.memberships.nodes"))
                .isNotEmpty()
                .noneMatch(node -> membership.equals(Json.at(node, "id")));
        assertThat(roleOf(membership)).isNull();
    }

    @Test
    void a_role_is_made_changed_changed_back_and_deleted() {
        GraphAnswer made = Mutation.of("createOrganizationRole", """
                        role { id name kind permissions { key } } roleEdge { cursor node { id } } undo""")
                .ask(
                        client,
                        Map.of(
                                "organizationId", there.id("tours"),
                                "name", "Ticket Desk",
                                "permissions", List.of(Map.of("key", "users.read"))));
        String role = made.text("createOrganizationRole.role.id");
        GraphAnswer changed =
                update().ask(client, Map.of("roleId", role, "name", "Ticket Office", "permissions", List.of()));
        GraphAnswer back = Undo.of(client, changed);
        GraphAnswer deleted = Mutation.of(
                        "deleteOrganizationRole", "deletedRoleId organization { roles(first: 50) { nodes { id } } }")
                .ask(client, Map.of("roleId", role));

        assertThat(made.at("createOrganizationRole.role.permissions.0.key")).isEqualTo("users.read");
        assertThat(made.at("createOrganizationRole.roleEdge.node.id")).isEqualTo(role);
        assertThat(changed.at("updateOrganizationRole.role.name")).isEqualTo("Ticket Office");
        assertThat(changed.list("updateOrganizationRole.role.permissions")).isEmpty();
        assertThat(back.at("undo.results.0.node.name")).isEqualTo("Ticket Desk");
        assertThat(back.at("undo.results.0.node.permissions.0.key")).isEqualTo("users.read");
        assertThat(deleted.at("deleteOrganizationRole.deletedRoleId")).isEqualTo(role);
        assertThat(deleted.list("deleteOrganizationRole.organization.roles.nodes"))
                .isNotEmpty()
                .noneMatch(node -> role.equals(Json.at(node, "id")));
    }

    @Test
    void an_invitation_is_previewed_by_its_token_and_accepted_by_nobody_else() {
        Mutation.of("createInvitations", "results { outcome }")
                .ask(
                        client,
                        ChangeCases.invitation(
                                there.id("tours"),
                                "super.admin@example.test",
                                there.named("tours.roles.nodes", "Member")));
        Mail mail = sandbox.mails().all().stream()
                .filter(sent -> sent.to().equals("super.admin@example.test"))
                .findFirst()
                .orElseThrow();

        GraphAnswer preview = client.ask(
                "query($t: String!) { invitationPreview(source: \"tours\", token: $t) { organizationName email roleName expiresAt } }",
                Map.of("t", mail.token()));
        GraphAnswer other = Mutation.of("acceptInvitation", "organization { id }")
                .ask(
                        client.with("Orgraph-Credential-tours", SUPER_ADMIN),
                        Map.of("source", "tours", "token", mail.token()));
        GraphAnswer wrong = client.ask("{ invitationPreview(source: \"tours\", token: \"nonsense\") { email } }");

        assertThat(preview.at("invitationPreview.email")).isEqualTo("super.admin@example.test");
        assertThat(preview.at("invitationPreview.roleName")).isEqualTo("Member");
        assertThat(preview.at("invitationPreview.organizationName")).isNotNull();
        assertThat(other.errors()).isEmpty();
        assertThat(other.at("acceptInvitation.userErrors.0.code")).isIn("FORBIDDEN", "CONFLICT", "NOT_FOUND");
        assertThat(wrong.errors()).isEmpty();
        assertThat(wrong.at("invitationPreview")).isNull();
    }

    @Test
    void an_invitation_is_accepted_once_and_the_organization_is_in_the_answer() {
        GraphClient newcomer = client.with("Orgraph-Credential-tours", NEWCOMER);
        Map<String, Object> input = Map.of("source", "tours", "token", ToursCredentials.NEWCOMER_INVITATION_TOKEN);
        Mutation accept = Mutation.of("acceptInvitation", "organization { id name }");

        GraphAnswer joined = accept.ask(newcomer, input);
        GraphAnswer again = accept.ask(newcomer, input);

        assertThat(joined.at("acceptInvitation.organization.id")).isEqualTo(there.id("tours"));
        assertThat(joined.at("acceptInvitation.organization.name")).isNotNull();
        assertThat(again.at("acceptInvitation.userErrors.0.code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void an_invitation_that_is_sent_again_is_one_mail_more() {
        String invitation = there.id("tours.invitations.nodes.0");
        String email = there.text("tours.invitations.nodes.0.email");

        GraphAnswer sent = Mutation.of("resendInvitation", "invitation { id state lastSentAt }")
                .ask(client, Map.of("invitationId", invitation));

        assertThat(sent.at("resendInvitation.invitation.id")).isEqualTo(invitation);
        assertThat(sent.at("resendInvitation.invitation.lastSentAt")).isNotNull();
        assertThat(sandbox.mails().all().stream().filter(mail -> mail.to().equals(email)))
                .hasSize(1);
    }

    @Test
    void a_deleted_organization_is_gone() {
        GraphClient platform = client.with("Orgraph-Credential-tours", SUPER_ADMIN);
        List<?> before = organizations(platform);
        String other = before.stream()
                .map(node -> String.valueOf(Json.at(node, "id")))
                .filter(id -> !id.equals(there.id("tours")))
                .findFirst()
                .orElseThrow();

        GraphAnswer deleted = Mutation.of("deleteOrganization", "deletedOrganizationId")
                .ask(platform, Map.of("organizationId", other, "confirmName", nameOf(other, platform)));

        assertThat(deleted.at("deleteOrganization.deletedOrganizationId")).isEqualTo(other);
        assertThat(organizations(platform))
                .hasSize(before.size() - 1)
                .noneMatch(node -> other.equals(Json.at(node, "id")));
    }

    @Test
    void an_organization_is_not_deleted_by_another_name() {
        GraphClient platform = client.with("Orgraph-Credential-tours", SUPER_ADMIN);
        String tours = there.id("tours");
        String shouted = nameOf(tours, platform).toUpperCase(Locale.ROOT);
        sandbox.calls().clear();

        GraphAnswer refused = Mutation.of("deleteOrganization", "deletedOrganizationId")
                .ask(platform, Map.of("organizationId", tours, "confirmName", shouted));

        assertThat(refused.at("deleteOrganization.userErrors.0.code")).isEqualTo("INVALID");
        assertThat(refused.at("deleteOrganization.userErrors.0.path")).isEqualTo(List.of("input", "confirmName"));
        assertThat(refused.at("deleteOrganization.deletedOrganizationId")).isNull();
        assertThat(sandbox.calls().all()).noneMatch(call -> call.method().equals("DELETE"));
    }

    private static String nameOf(String organization, GraphClient as) {
        return as.ask("query($id: ID!) { organization(id: $id) { name } }", Map.of("id", organization))
                .text("organization.name");
    }

    private static Mutation update() {
        return Mutation.of("updateOrganizationRole", "role { name permissions { key } } undo");
    }

    private static List<?> organizations(GraphClient as) {
        return as.ask("{ organizations(sources: [\"tours\"]) { nodes { id } } }")
                .list("organizations.nodes");
    }

    private String name() {
        return client.ask("query($id: ID!) { organization(id: $id) { name } }", Map.of("id", there.id("tours")))
                .text("organization.name");
    }

    private @Nullable Object roleOf(String membership) {
        return client.ask(
                        "query($id: ID!) { node(id: $id) { ... on OrganizationMembership { roles { name } } } }",
                        Map.of("id", membership))
                .at("node.roles.0.name");
    }
}
