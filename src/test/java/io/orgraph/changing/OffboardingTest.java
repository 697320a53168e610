package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users who leave, within one source: their workspaces, the invitations to them, and their membership of the organization. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class OffboardingTest {
    private final GraphClient client;
    private final GraphClient superAdmin;
    private final Sandbox sandbox;
    private final Landscape there;

    OffboardingTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.superAdmin =
                client.with("Orgraph-Credential-tours", "Cookie better-auth.session_token=sandbox-super-admin");
        this.sandbox = sandbox;
        this.there = Landscape.seenBy(client);
    }

    @BeforeEach
    void clear() {
        sandbox.faults().clear();
        sandbox.calls().clear();
    }

    @Test
    void a_user_of_transactionlink_loses_workspaces_and_invitations_and_is_suspended_last() {
        String user = there.userOf(5);
        String email = invited(user);

        GraphAnswer planned =
                Offboard.plan(client, Map.of("userIds", List.of(user), "organizationMembership", "SUSPEND"));
        List<String> reads = writes();
        GraphAnswer applied = Offboard.apply(client, planned);

        assertThat(reads).isEmpty();
        assertThat(Offboard.actions(planned))
                .contains("REMOVE", "REVOKE_INVITATION", "SUSPEND")
                .doesNotContain("KEEP");
        assertThat(planned.at("accessPlan.counts.suspend")).isEqualTo(1);
        assertThat(planned.at("accessPlan.counts.revokeInvitation")).isEqualTo(1);
        assertThat(planned.json().toString()).contains("email=" + email);
        assertThat(applied.json().toString()).contains("revokedInvitationId=" + there.id("tl.invitations.nodes.0"));
        assertThat(Offboard.outcomes(applied)).containsOnly("DONE");
        assertThat(writes()).hasSameSizeAs(Offboard.outcomes(applied));
        assertThat(writes().get(writes().size() - 2)).endsWith("/cancel");
        assertThat(writes().get(writes().size() - 1)).endsWith("/terminate");
        assertThat(Offboard.actions(Offboard.plan(client, Map.of("userIds", List.of(user)))))
                .isEmpty();
    }

    @Test
    void a_user_of_tours_is_suspended_and_the_plan_is_undone() {
        String user = there.id("tours.memberships.nodes.6.user");

        GraphAnswer planned =
                Offboard.plan(superAdmin, Map.of("userIds", List.of(user), "organizationMembership", "SUSPEND"));
        GraphAnswer applied = Offboard.apply(superAdmin, planned);
        String suspended = status(user);
        GraphAnswer again =
                Offboard.plan(superAdmin, Map.of("userIds", List.of(user), "organizationMembership", "SUSPEND"));
        GraphAnswer undone =
                Undo.UNDO.ask(superAdmin, Map.of("tokens", List.of(applied.text("applyAccessPlan.results.0.undo"))));

        assertThat(Offboard.actions(planned)).containsExactly("SUSPEND");
        assertThat(suspended).isEqualTo("SUSPENDED");
        assertThat(Offboard.actions(again)).containsExactly("KEEP");
        assertThat(again.at("accessPlan.token")).isNull();
        assertThat(undone.at("undo.results.0.outcome")).isEqualTo("DONE");
        assertThat(status(user)).isEqualTo("ACTIVE");
    }

    @Test
    void a_user_of_tours_is_removed_and_the_answer_names_the_membership() {
        String user = there.id("tours.memberships.nodes.12.user");
        String membership = there.id("tours.memberships.nodes.12");

        GraphAnswer planned =
                Offboard.plan(client, Map.of("userIds", List.of(user), "organizationMembership", "REMOVE"));
        GraphAnswer applied = Offboard.apply(client, planned);

        assertThat(Offboard.actions(planned)).containsExactly("REMOVE_FROM_ORGANIZATION");
        assertThat(Offboard.outcomes(applied)).containsExactly("DONE");
        assertThat(applied.at("applyAccessPlan.results.0.removedMembershipId")).isEqualTo(membership);
        assertThat(Landscape.seenBy(client).answer().json().toString()).doesNotContain(membership);
    }

    @Test
    void what_a_source_cannot_do_to_a_membership_of_the_organization_is_refused_before_any_call() {
        GraphAnswer removal =
                Offboard.plan(client, Map.of("userIds", List.of(there.userOf(0)), "organizationMembership", "REMOVE"));
        GraphAnswer suspension = Offboard.plan(
                client,
                Map.of(
                        "userIds",
                        List.of(there.id("kognitos.memberships.nodes.0.user")),
                        "organizationMembership",
                        "SUSPEND"));

        assertThat(List.of(removal, suspension)).allSatisfy(refused -> {
            assertThat(PlannedWorkspace.refusals(refused))
                    .containsExactly("UNSUPPORTED_BY_SOURCE [input, target, offboard, organizationMembership]");
            assertThat(refused.at("accessPlan.token")).isNull();
        });
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void a_source_that_can_only_be_read_says_so_of_each_membership() {
        GraphAnswer planned =
                Offboard.plan(client, Map.of("userIds", List.of(there.id("kognitos.memberships.nodes.0.user"))));

        assertThat(Offboard.actions(planned)).isNotEmpty().containsOnly("UNSUPPORTED");
        assertThat(planned.at("accessPlan.token")).isNull();
        assertThat(planned.list("accessPlan.userErrors")).isEmpty();
    }

    @Test
    void a_plan_drifts_when_an_invitation_is_no_longer_to_the_user() {
        String user = there.userOf(7);
        invited(user);
        Map<String, Object> leaving = Map.of("userIds", List.of(user), "organizationMembership", "SUSPEND");

        GraphAnswer planned = Offboard.plan(client, leaving);
        sandbox.faults().clear();
        sandbox.calls().clear();
        GraphAnswer applied = Offboard.apply(client, planned);

        assertThat(Offboard.actions(planned)).contains("REVOKE_INVITATION");
        assertThat(applied.at("applyAccessPlan.userErrors.0.code")).isEqualTo("DRIFTED");
        assertThat(applied.text("applyAccessPlan.freshPlan.token")).isNotEmpty();
        assertThat(writes()).isEmpty();
    }

    @Test
    void invitations_stay_where_they_are_not_to_be_revoked_and_nobody_is_read_for_them() {
        String user = there.userOf(8);
        invited(user);

        GraphAnswer planned = Offboard.plan(client, Map.of("userIds", List.of(user), "revokeInvitations", false));

        assertThat(Offboard.actions(planned)).doesNotContain("REVOKE_INVITATION");
        assertThat(sandbox.calls().all()).noneMatch(call -> call.path().contains("enrollments"));
        assertThat(sandbox.calls().all()).noneMatch(call -> call.path().contains("/users"));
    }

    @Test
    void guards_count_removals_from_the_organization_and_protect_users_from_all_of_it() {
        List<String> users =
                List.of(there.id("tours.memberships.nodes.14.user"), there.id("tours.memberships.nodes.15.user"));
        Map<String, Object> leaving = Map.of("userIds", users, "organizationMembership", "REMOVE");

        GraphAnswer many = Offboard.plan(client, leaving, Map.of("maxRemovals", 1));
        GraphAnswer guarded = Offboard.plan(client, leaving, Map.of("protectUserIds", List.of(users.get(0))));

        assertThat(PlannedWorkspace.refusals(many)).containsExactly("GUARD_REFUSED [input, guards, maxRemovals]");
        assertThat(many.at("accessPlan.token")).isNull();
        assertThat(Offboard.actions(guarded)).containsExactly("BLOCKED", "REMOVE_FROM_ORGANIZATION");
    }

    @Test
    void nobody_is_suspended_after_a_failure_that_stops_the_plan() {
        String user = there.userOf(6);
        GraphAnswer planned =
                Offboard.plan(client, Map.of("userIds", List.of(user), "organizationMembership", "SUSPEND"));
        sandbox.faults().on("DELETE", ".*/memberships/.*").answer(409);

        GraphAnswer applied = Offboard.APPLY.ask(
                client, Map.of("token", planned.text("accessPlan.token"), "onError", "STOP_ON_FIRST"));

        assertThat(Offboard.outcomes(applied)).contains("REFUSED").endsWith("NOT_TRIED");
        assertThat(writes()).noneMatch(call -> call.endsWith("/terminate"));
    }

    @Test
    void an_off_boarding_that_cannot_be_is_refused_before_any_call() {
        String user = there.userOf(0);
        Map<String, Object> added =
                Map.of("target", Map.of("offboard", Map.of("userIds", List.of(user))), "mode", "ADD_ONLY");

        GraphAnswer adding = client.ask(Offboard.PLAN, Map.of("input", added));
        GraphAnswer nobody = Offboard.plan(client, Map.of("userIds", List.of()));
        GraphAnswer elsewhere =
                Offboard.plan(client, Map.of("userIds", List.of(user, there.id("tours.memberships.nodes.0.user"))));

        assertThat(PlannedWorkspace.refusals(adding)).containsExactly("INVALID [input, mode]");
        assertThat(PlannedWorkspace.refusals(nobody)).containsExactly("REQUIRED [input, target, offboard, userIds]");
        assertThat(PlannedWorkspace.refusals(elsewhere))
                .containsExactly("WRONG_ORGANIZATION [input, target, offboard, userIds]");
        assertThat(sandbox.calls().all()).isEmpty();
    }

    private String status(String user) {
        return superAdmin
                .ask("query($id: ID!) { user(id: $id) { status } }", Map.of("id", user))
                .text("user.status");
    }

    /** Lets the source tell the address of somebody who is invited as the user's: the sandbox invites no users. */
    private String invited(String user) {
        String email = there.text("tl.invitations.nodes.0.email");
        String id = client.ask("query($id: ID!) { user(id: $id) { sourceId } }", Map.of("id", user))
                .text("user.sourceId");
        String body = "{\"id\": \"%s\", \"email\": \"%s\"}".formatted(id, email);
        sandbox.faults()
                .on("GET", ".*/organizations/users/" + id)
                .answer(Reply.raw(200, "application/json", body.getBytes(StandardCharsets.UTF_8)));
        sandbox.calls().clear();
        return email;
    }

    /** The changes that were sent, in their order. */
    private List<String> writes() {
        return sandbox.calls().all().stream()
                .filter(call -> !Objects.equals(call.method(), "GET"))
                .map(call -> call.path())
                .toList();
    }
}
