package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The life of a user: suspended, reinstated, and with a new second factor. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class UserChangesTest {
    private static final Mutation SET_STATUS =
            Mutation.of("setUserStatus", "user { id status rawStatus } previousStatus undo");

    private final GraphClient client;
    private final GraphClient superAdmin;
    private final Sandbox sandbox;
    private final Landscape there;

    UserChangesTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.superAdmin =
                client.with("Orgraph-Credential-tours", "Cookie better-auth.session_token=sandbox-super-admin");
        this.sandbox = sandbox;
        this.there = Landscape.seenBy(client);
    }

    @Test
    void a_user_of_tours_is_suspended_until_that_is_taken_back() {
        String user = there.id("tours.memberships.nodes.9.user");

        GraphAnswer suspended = SET_STATUS.ask(superAdmin, Map.of("userId", user, "status", "SUSPENDED"));
        Object between = statusOf(user);
        GraphAnswer back = Undo.of(superAdmin, suspended);

        assertThat(suspended.at("setUserStatus.user.id")).isEqualTo(user);
        assertThat(suspended.at("setUserStatus.user.status")).isEqualTo("SUSPENDED");
        assertThat(suspended.at("setUserStatus.user.rawStatus")).isEqualTo("suspended");
        assertThat(suspended.at("setUserStatus.previousStatus")).isEqualTo("ACTIVE");
        assertThat(between).isEqualTo("SUSPENDED");
        assertThat(back.at("undo.results.0.node.status")).isEqualTo("ACTIVE");
        assertThat(statusOf(user)).isEqualTo("ACTIVE");
    }

    @Test
    void whoever_is_suspended_already_stays_so_and_there_is_nothing_to_take_back() {
        String user = there.id("tours.memberships.nodes.12.user");

        GraphAnswer answer = SET_STATUS.ask(superAdmin, Map.of("userId", user, "status", "SUSPENDED"));

        assertThat(answer.at("setUserStatus.previousStatus")).isEqualTo("SUSPENDED");
        assertThat(answer.at("setUserStatus.undo")).isNull();
        assertThat(answer.list("setUserStatus.userErrors")).isEmpty();
    }

    @Test
    void a_user_of_transactionlink_is_terminated_once_and_no_status_is_made_up() {
        String user = there.id("tl.memberships.nodes.9.user");
        Map<String, String> suspend = Map.of("userId", user, "status", "SUSPENDED");

        GraphAnswer suspended = SET_STATUS.ask(client, suspend);
        GraphAnswer again = SET_STATUS.ask(client, suspend);
        GraphAnswer reinstated = SET_STATUS.ask(client, Map.of("userId", user, "status", "ACTIVE"));

        assertThat(suspended.errors()).isEmpty();
        assertThat(suspended.at("setUserStatus.user.id")).isEqualTo(user);
        assertThat(suspended.at("setUserStatus.user.status")).isNull();
        assertThat(suspended.at("setUserStatus.previousStatus")).isNull();
        assertThat(suspended.at("setUserStatus.undo")).isNull();
        assertThat(again.at("setUserStatus.userErrors.0.code")).isEqualTo("CONFLICT");
        assertThat(reinstated.list("setUserStatus.userErrors")).isEmpty();
    }

    @Test
    void a_name_and_a_title_are_changed_until_that_is_taken_back() {
        String user = there.id("tl.memberships.nodes.11.user");
        Mutation update = Mutation.of("updateUserProfile", """
                user { firstName lastName title displayName } previous { firstName lastName title }
                undo""");

        GraphAnswer changed = update.ask(client, Map.of("userId", user, "lastName", "Zielinska", "title", "Clerk"));
        GraphAnswer back = Undo.of(client, changed);

        assertThat(changed.at("updateUserProfile.user.lastName")).isEqualTo("Zielinska");
        assertThat(changed.at("updateUserProfile.user.title")).isEqualTo("Clerk");
        assertThat(changed.text("updateUserProfile.user.displayName")).endsWith(" Zielinska");
        assertThat(back.at("undo.results.0.node.lastName"))
                .isEqualTo(changed.at("updateUserProfile.previous.lastName"));
        assertThat(back.at("undo.results.0.node.title")).isEqualTo(changed.at("updateUserProfile.previous.title"));
        assertThat(back.at("undo.results.0.node.firstName")).isEqualTo(changed.at("updateUserProfile.user.firstName"));
    }

    @Test
    void a_super_admin_renames_a_user_of_tours() {
        String user = there.id("tours.memberships.nodes.10.user");

        GraphAnswer answer = Mutation.of("updateUserProfile", "user { id displayName } undo")
                .ask(superAdmin, Map.of("userId", user, "displayName", "Ann Lee"));

        assertThat(answer.at("updateUserProfile.user.displayName")).isEqualTo("Ann Lee");
        assertThat(answer.at("updateUserProfile.undo")).isNotNull();
    }

    @Test
    void everybody_changes_their_own_name_and_phone() {
        String organization = there.id("tours");
        Mutation update = Mutation.of("updateOwnProfile", """
                user { id displayName email } phone organization { id }
                query { organizations(sources: ["tours"]) { nodes { memberships(first: 100) { nodes {
                  user { id displayName email } } } } } }""");
        Map<String, Object> input =
                Map.of("organizationId", organization, "displayName", "Own Name", "phone", "+4722334455");

        GraphAnswer changed = update.ask(client, input);

        assertThat(changed.errors()).isEmpty();
        assertThat(changed.at("updateOwnProfile.user.displayName")).isEqualTo("Own Name");
        assertThat(changed.at("updateOwnProfile.phone")).isEqualTo("+4722334455");
        assertThat(changed.at("updateOwnProfile.organization.id")).isEqualTo(organization);
        assertThat(changed.list("updateOwnProfile.query.organizations.nodes.0.memberships.nodes"))
                .extracting(member -> Json.at(member, "user"))
                .contains(changed.at("updateOwnProfile.user"));
    }

    @Test
    void an_own_profile_without_a_change_or_a_name_is_refused_before_a_call() {
        String organization = there.id("tours");
        sandbox.calls().clear();

        GraphAnswer nothing =
                Mutation.of("updateOwnProfile", "user { id }").ask(client, Map.of("organizationId", organization));
        GraphAnswer blank = Mutation.of("updateOwnProfile", "user { id }")
                .ask(client, Map.of("organizationId", organization, "displayName", " "));

        assertThat(nothing.list("updateOwnProfile.userErrors")).hasSize(1);
        assertThat(blank.at("updateOwnProfile.userErrors.0.path")).isEqualTo(List.of("input", "displayName"));
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void an_admin_who_is_no_super_admin_suspends_nobody() {
        Map<String, String> input = Map.of("userId", there.id("tours.memberships.nodes.8.user"), "status", "SUSPENDED");

        GraphAnswer answer = Mutation.of("setUserStatus", "user { id }").ask(client, input);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("setUserStatus.userErrors.0.code")).isEqualTo("FORBIDDEN");
        assertThat(answer.at("setUserStatus.user")).isNull();
    }

    @Test
    void a_reset_second_factor_is_one_write_and_tells_whose_it_was() {
        String user = there.id("tl.memberships.nodes.10.user");
        sandbox.calls().clear();

        GraphAnswer answer = Mutation.of("resetUserMfa", "user { id }").ask(client, Map.of("userId", user));

        assertThat(answer.at("resetUserMfa.user.id")).isEqualTo(user);
        assertThat(sandbox.calls().all())
                .singleElement()
                .matches(call -> call.path().endsWith("/reset-mfa"));
    }

    private Object statusOf(String user) {
        return superAdmin
                .ask("query($id: ID!) { node(id: $id) { ... on User { status } } }", Map.of("id", user))
                .text("node.status");
    }
}
