package io.orgraph.changing;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans that copy the access of a user to others, and plans that only add; and their undo. */
@MicronautTest
@NullUnmarked // Maps of what the sandbox has: what is missing fails the test by itself.
@Property(name = "orgraph.sandbox.people", value = "260")
@Property(name = "orgraph.sandbox.workspaces", value = "3")
class AccessPlanModesTest {
    private final GraphClient client;
    private final Sandbox sandbox;
    private final PlannedWorkspace workspace;

    AccessPlanModesTest(EmbeddedServer server, Sandbox sandbox) {
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
    void several_users_are_to_have_what_another_has() {
        Map<String, String> now = workspace.members();
        String from = now.keySet().iterator().next();
        List<String> to = workspace.strangers().subList(0, 3);

        GraphAnswer planned = workspace.ask(Map.of("target", copy(from, to), "guards", PlannedWorkspace.guards(500)));
        GraphAnswer applied = workspace.apply(planned.text("accessPlan.token"));

        assertThat(planned.list("accessPlan.items")).allMatch(item -> to.contains(Json.at(item, "user.id")));
        assertThat(outcomes(applied)).hasSizeGreaterThanOrEqualTo(3).containsOnly("DONE");
        assertThat(to).allMatch(user -> now.get(from).equals(workspace.members().get(user)));
    }

    @Test
    void a_copy_reads_each_workspace_once_for_all_users() {
        String from = workspace.holderOf("Viewer");
        sandbox.calls().clear();

        workspace.ask(Map.of("target", copy(from, workspace.people().subList(200, 203)), "mode", "ADD_ONLY"));

        List<String> calls = CallSummary.of(sandbox.calls().all());
        assertThat(calls)
                .contains(
                        "1 GET /transactionlink/organizations/workspaces",
                        "3 GET /transactionlink/workspaces/{}/memberships");
        assertThat(calls).noneMatch(call -> call.contains("organizations/workspaces/{}/memberships"));
    }

    @Test
    void what_is_only_added_to_keeps_its_members_and_their_roles() {
        Map<String, String> now = workspace.members();
        String newcomer = workspace.strangers().get(0);
        String viewer = workspace.holderOf("Viewer");
        Map<String, String> desired =
                Map.of(newcomer, workspace.role("Editor"), viewer, workspace.role("Administrator"));

        GraphAnswer planned = workspace.ask(
                Map.of("target", workspace.target(desired), "mode", "ADD_ONLY", "guards", Map.of("maxRemovals", 0)));
        GraphAnswer applied = workspace.apply(planned.text("accessPlan.token"));

        assertThat(planned.at("accessPlan.counts.add")).isEqualTo(1);
        assertThat(planned.at("accessPlan.counts.skipped")).isEqualTo(1);
        assertThat(planned.at("accessPlan.counts.keep")).isEqualTo(now.size() - 1);
        assertThat(Json.at(item(planned, viewer), "action")).isEqualTo("SKIPPED");
        assertThat(Json.at(item(planned, viewer), "roleAfter.name")).isEqualTo("Administrator");
        assertThat(outcomes(applied)).containsExactly("DONE");
        assertThat(workspace.members()).containsAllEntriesOf(now).containsEntry(newcomer, workspace.role("Editor"));
    }

    @Test
    void adding_nothing_is_no_mistake_and_has_no_token() {
        GraphAnswer planned = workspace.ask(Map.of("target", workspace.target(Map.of()), "mode", "ADD_ONLY"));

        assertThat(refusals(planned)).isEmpty();
        assertThat(planned.at("accessPlan.token")).isNull();
        assertThat(planned.list("accessPlan.items")).allMatch(item -> "KEEP".equals(Json.at(item, "action")));
    }

    @Test
    void a_role_that_is_kept_is_the_one_that_is_held() {
        String viewer = workspace.holderOf("Viewer");

        GraphAnswer planned = workspace.ask(Map.of("target", workspace.target(Map.of()), "mode", "ADD_ONLY"));

        assertThat(Json.at(item(planned, viewer), "roleAfter.id")).isEqualTo(workspace.role("Viewer"));
    }

    @Test
    void an_applied_plan_is_undone_by_all_of_its_tokens_at_once() {
        Map<String, String> now = workspace.members();
        Map<String, String> desired = new HashMap<>(now);
        desired.remove(workspace.holderOf("Viewer"));
        desired.put(workspace.holderOf("Editor"), workspace.role("Viewer"));
        desired.put(workspace.strangers().get(0), workspace.role("Viewer"));

        GraphAnswer applied = workspace.apply(workspace.plan(desired, Map.of()).text("accessPlan.token"));
        List<String> tokens = applied.list("applyAccessPlan.results").stream()
                .map(result -> String.valueOf(Json.at(result, "undo")))
                .toList();
        GraphAnswer undone = Mutation.of("undo", "results { outcome }").ask(client, Map.of("tokens", tokens));

        assertThat(tokens).hasSize(3);
        assertThat(undone.list("undo.results"))
                .hasSize(3)
                .allMatch(result -> "DONE".equals(Json.at(result, "outcome")));
        assertThat(workspace.members()).isEqualTo(now);
    }

    @Test
    void a_copy_that_cannot_be_is_refused_before_any_call() {
        String user = workspace.people().get(0);

        GraphAnswer self = workspace.ask(Map.of("target", copy(user, List.of(user))));
        GraphAnswer twice = workspace.ask(Map.of(
                "target",
                copy(user, List.of(workspace.people().get(1), workspace.people().get(1)))));
        GraphAnswer nobody = workspace.ask(Map.of("target", copy(user, List.of())));
        GraphAnswer many =
                workspace.ask(Map.of("target", copy(user, workspace.people().subList(1, 102))));

        assertThat(refusals(self)).containsExactly("INVALID [input, target, copyFrom, toUserIds]");
        assertThat(refusals(twice)).containsExactly("DUPLICATE [input, target, copyFrom, toUserIds]");
        assertThat(refusals(nobody)).containsExactly("REQUIRED [input, target, copyFrom, toUserIds]");
        assertThat(refusals(many)).containsExactly("TOO_MANY [input, target, copyFrom, toUserIds]");
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void a_target_has_exactly_one_form() {
        GraphAnswer two = workspace.ask(Map.of(
                "target",
                Map.of(
                        "workspace",
                        Map.of("workspaceId", workspace.id(), "members", List.of()),
                        "copyFrom",
                        Map.of("fromUserId", "a", "toUserIds", List.of("b")))));

        assertThat(two.errors().toString()).contains("Exactly one");
        assertThat(sandbox.calls().all()).isEmpty();
    }

    private static Map<String, Object> copy(String from, List<String> to) {
        return Map.of("copyFrom", Map.of("fromUserId", from, "toUserIds", to));
    }
}
