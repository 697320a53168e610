package io.orgraph.changing;

import static io.orgraph.changing.PlannedWorkspace.guards;
import static io.orgraph.changing.PlannedWorkspace.item;
import static io.orgraph.changing.PlannedWorkspace.outcomes;
import static io.orgraph.changing.PlannedWorkspace.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.CallSummary;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.MembershipRefs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan of two hundred changes in a company large enough for it: looked at, applied, and drifted. */
@MicronautTest
@NullUnmarked // Maps of what the sandbox has: what is missing fails the test by itself.
@Property(name = "orgraph.sandbox.people", value = "260")
@Property(name = "orgraph.sandbox.workspaces", value = "3")
class AccessPlanTest {
    private final GraphClient client;
    private final Sandbox sandbox;
    private final PlannedWorkspace workspace;

    AccessPlanTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.workspace = PlannedWorkspace.seenBy(client);
    }

    @BeforeEach
    void clear() {
        sandbox.faults().clear();
        workspace.fill();
        sandbox.calls().clear();
    }

    @Test
    void two_hundred_changes_drift_when_somebody_else_changes_one_and_are_made_from_the_fresh_plan() {
        Map<String, String> desired = desire(200);
        GraphAnswer planned = workspace.plan(desired, guards(200));
        String victim = workspace.members().keySet().iterator().next();
        Mutation.of("setWorkspaceMembership", "membership { id }")
                .ask(
                        client,
                        MembershipRefs.setting(
                                workspace.id(),
                                victim,
                                otherThan(workspace.members().get(victim))));
        sandbox.calls().clear();

        GraphAnswer drifted = workspace.apply(planned.text("accessPlan.token"));
        List<String> callsOfDrifted = methods();
        GraphAnswer applied = workspace.apply(drifted.text("applyAccessPlan.freshPlan.token"));

        assertThat(changes(planned)).isGreaterThanOrEqualTo(200);
        assertThat(drifted.at("applyAccessPlan.userErrors.0.code")).isEqualTo("DRIFTED");
        assertThat(drifted.list("applyAccessPlan.results")).isEmpty();
        assertThat(callsOfDrifted).containsOnly("GET");
        assertThat(applied.list("applyAccessPlan.userErrors")).isEmpty();
        assertThat(outcomes(applied)).hasSizeGreaterThanOrEqualTo(200).containsOnly("DONE");
        assertThat(methods().stream().filter(method -> !method.equals("GET"))).hasSameSizeAs(outcomes(applied));
        assertThat(workspace.members()).isEqualTo(desired);
        assertThat(workspace.plan(desired, guards(200)).at("accessPlan.counts.keep"))
                .isEqualTo(desired.size());
    }

    @Test
    void a_plan_says_what_it_would_call_and_what_people_gain_and_lose_and_calls_nothing_but_reads() {
        Map<String, String> now = workspace.members();
        String leaving = workspace.holderOf("Viewer");
        Map<String, String> desired = new HashMap<>(now);
        desired.remove(leaving);
        sandbox.calls().clear();

        GraphAnswer planned = workspace.plan(desired, Map.of());

        Object removal = item(planned, leaving);
        assertThat(Json.at(removal, "action")).isEqualTo("REMOVE");
        assertThat(Json.at(removal, "call.method")).isEqualTo("DELETE");
        assertThat(String.valueOf(Json.at(removal, "call.path")))
                .matches("/workspaces/[0-9a-f-]+/memberships/[0-9a-f-]+");
        assertThat(String.valueOf(Json.at(removal, "permissionsLost"))).contains("table#can_read_data");
        assertThat((List<?>) Json.at(removal, "permissionsGained")).isEmpty();
        assertThat(CallSummary.of(sandbox.calls().all()))
                .containsExactlyInAnyOrder(
                        "1 GET /transactionlink/workspaces/{}/memberships",
                        "1 GET /transactionlink/organizations/workspaces/{}/memberships",
                        "1 GET /transactionlink/organizations/workspaces/{}/roles");
    }

    @Test
    void where_something_could_not_be_given_nothing_is_taken() {
        Map<String, String> now = workspace.members();
        Map<String, String> desired = new HashMap<>(now);
        desired.remove(workspace.holderOf("Viewer"));
        desired.put(workspace.strangers().get(0), workspace.role("Administrator"));
        String token = workspace.plan(desired, Map.of()).text("accessPlan.token");
        sandbox.faults().on("PUT", ".*/memberships/.*").answer(409);

        GraphAnswer applied = workspace.apply(token);

        assertThat(outcomes(applied)).containsExactlyInAnyOrder("REFUSED", "NOT_TRIED");
        assertThat(methods()).doesNotContain("DELETE");
        assertThat(workspace.members()).isEqualTo(now);
    }

    @Test
    void a_target_that_cannot_be_is_refused_with_the_place_of_each_fault() {
        Map<String, Object> twice = Map.of("userId", workspace.people().get(0), "roleId", workspace.role("Viewer"));

        GraphAnswer answer = workspace.ask(Map.of(
                "target",
                Map.of(
                        "workspace",
                        Map.of(
                                "workspaceId",
                                workspace.id(),
                                "members",
                                List.of(twice, twice, Map.of("userId", "x", "roleId", "y"))))));

        assertThat(answer.errors()).isEmpty();
        assertThat(refusals(answer))
                .containsExactlyInAnyOrder(
                        "DUPLICATE [input, target, workspace, members, 1, userId]",
                        "INVALID [input, target, workspace, members, 2, userId]");
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void a_token_that_is_not_ours_is_refused_before_any_call() {
        GraphAnswer answer = workspace.apply("bm90IG91cnM");

        assertThat(answer.at("applyAccessPlan.userErrors.0.code")).isEqualTo("INVALID");
        assertThat(answer.at("applyAccessPlan.userErrors.0.path")).isEqualTo(List.of("input", "token"));
        assertThat(sandbox.calls().all()).isEmpty();
    }

    /** Everybody who is no member now and a change for each who is, until there are so many changes. */
    private Map<String, String> desire(int changes) {
        Map<String, String> now = workspace.members();
        Map<String, String> desired = new HashMap<>();
        List<String> members = new ArrayList<>(now.keySet());
        desired.put(members.get(0), workspace.role("Administrator"));
        members.subList(1, members.size() / 2).forEach(user -> desired.put(user, otherThan(now.get(user))));
        Set<String> strangers = new HashSet<>(workspace.people());
        strangers.removeAll(now.keySet());
        strangers.stream().limit(changes).forEach(user -> desired.put(user, workspace.role("Viewer")));
        return desired;
    }

    private String otherThan(Object role) {
        return role.equals(workspace.role("Editor")) ? workspace.role("Viewer") : workspace.role("Editor");
    }

    private static int changes(GraphAnswer planned) {
        return (int) planned.list("accessPlan.items").stream()
                .filter(item -> Set.of("ADD", "CHANGE_ROLE", "REMOVE").contains(Json.at(item, "action")))
                .count();
    }

    private List<String> methods() {
        return sandbox.calls().all().stream().map(call -> call.method()).toList();
    }
}
