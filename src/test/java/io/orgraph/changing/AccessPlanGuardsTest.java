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
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guards of access plans: what they refuse, and whom they protect. */
@MicronautTest
@NullUnmarked // Maps of what the sandbox has: what is missing fails the test by itself.
@Property(name = "orgraph.sandbox.people", value = "260")
@Property(name = "orgraph.sandbox.workspaces", value = "3")
class AccessPlanGuardsTest {
    private final GraphClient client;
    private final Sandbox sandbox;
    private final PlannedWorkspace workspace;

    AccessPlanGuardsTest(EmbeddedServer server, Sandbox sandbox) {
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
    void guards_refuse_a_plan_that_would_lock_people_out() {
        Map<String, String> now = workspace.members();
        Map<String, String> withoutManagers = new HashMap<>(now);
        withoutManagers.values().removeIf(workspace.role("Administrator")::equals);

        GraphAnswer empty = workspace.plan(Map.of(), guards(500));
        GraphAnswer many = workspace.plan(withoutManagers, Map.of("maxRemovals", 0, "keepManagers", 0));
        GraphAnswer nobodyLeft = workspace.plan(withoutManagers, guards(500));
        GraphAnswer holders = workspace.plan(
                withoutManagers,
                Map.of(
                        "maxRemovals",
                        500,
                        "keepManagers",
                        0,
                        "keepHolders",
                        List.of(Map.of("roleId", workspace.role("Administrator"), "atLeast", 1))));

        assertThat(refusals(empty)).contains("GUARD_REFUSED [input, guards, allowEmpty]");
        assertThat(refusals(many)).containsExactly("GUARD_REFUSED [input, guards, maxRemovals]");
        assertThat(refusals(nobodyLeft)).containsExactly("GUARD_REFUSED [input, guards, keepManagers]");
        assertThat(refusals(holders)).containsExactly("GUARD_REFUSED [input, guards, keepHolders]");
        assertThat(List.of(empty, many, nobodyLeft, holders)).allMatch(answer -> answer.at("accessPlan.token") == null);
    }

    @Test
    void whoever_is_protected_is_blocked_and_the_others_change() {
        Map<String, String> now = workspace.members();
        List<String> viewers = now.keySet().stream()
                .filter(user -> now.get(user).equals(workspace.role("Viewer")))
                .limit(2)
                .toList();
        Map<String, String> desired = new HashMap<>(now);
        viewers.forEach(desired::remove);

        GraphAnswer planned = workspace.plan(desired, Map.of("protectUserIds", List.of(viewers.get(0))));
        GraphAnswer applied = workspace.apply(planned.text("accessPlan.token"));

        assertThat(Json.at(item(planned, viewers.get(0)), "action")).isEqualTo("BLOCKED");
        assertThat(outcomes(applied)).containsExactly("DONE");
        assertThat(workspace.members()).containsKey(viewers.get(0)).doesNotContainKey(viewers.get(1));
    }
}
