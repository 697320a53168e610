package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.CallSummary;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan of two hundred changes in a company large enough for it: looked at, applied, drifted, and guarded. */
@MicronautTest
@NullUnmarked // Maps of what the sandbox has: what is missing fails the test by itself.
@Property(name = "orgraph.sandbox.people", value = "260")
@Property(name = "orgraph.sandbox.workspaces", value = "3")
class AccessPlanTest {
    private static final String PLAN = """
            query($input: AccessPlanInput!) { accessPlan(input: $input) {
                token expiresAt userErrors { code path message } warnings { code user { id } }
                counts { add changeRole remove keep blocked unsupported }
                items { action user { id } rolesBefore { name } roleAfter { name } call { method path body }
                  permissionsGained { key } permissionsLost { key } } } }""";
    private static final Mutation APPLY = Mutation.of("applyAccessPlan", """
            results { index outcome item { action user { id } } node { roles { id } } removedMembershipId
              userErrors { code path } }
            freshPlan { token counts { add changeRole remove keep } }""");

    private final GraphClient client;
    private final Sandbox sandbox;
    private final String workspace;
    private final Map<String, String> roles;
    private final List<String> people;

    AccessPlanTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        GraphAnswer there = client.ask("""
                { organizations { nodes { memberships(first: 250) { nodes { user { id } } }
                    workspaces(first: 1) { nodes { id roles { nodes { id name } } } } } } }""");
        String first = "organizations.nodes.0.workspaces.nodes.0.";
        this.workspace = there.text(first + "id");
        this.roles = there.list(first + "roles.nodes").stream()
                .collect(Collectors.toMap(
                        role -> String.valueOf(Json.at(role, "name")), role -> String.valueOf(Json.at(role, "id"))));
        this.people = there.list("organizations.nodes.0.memberships.nodes").stream()
                .map(member -> String.valueOf(Json.at(member, "user.id")))
                .toList();
    }

    @BeforeEach
    void clear() {
        sandbox.faults().clear();
        sandbox.calls().clear();
    }

    @Test
    void two_hundred_changes_drift_when_somebody_else_changes_one_and_are_made_from_the_fresh_plan() {
        Map<String, String> wished = wishFor(200);
        GraphAnswer planned = plan(wished, guards(200));
        String victim = membersNow().keySet().iterator().next();
        Mutation.of("setWorkspaceMembership", "membership { id }")
                .ask(
                        client,
                        Map.of(
                                "workspaceId",
                                workspace,
                                "userId",
                                victim,
                                "roleId",
                                otherThan(membersNow().get(victim))));
        sandbox.calls().clear();

        GraphAnswer drifted = apply(planned.text("accessPlan.token"));
        List<String> callsOfDrifted = methods();
        GraphAnswer applied = apply(drifted.text("applyAccessPlan.freshPlan.token"));

        assertThat(changes(planned)).isGreaterThanOrEqualTo(200);
        assertThat(drifted.at("applyAccessPlan.userErrors.0.code")).isEqualTo("DRIFTED");
        assertThat(drifted.list("applyAccessPlan.results")).isEmpty();
        assertThat(callsOfDrifted).containsOnly("GET");
        assertThat(applied.list("applyAccessPlan.userErrors")).isEmpty();
        assertThat(outcomes(applied)).hasSizeGreaterThanOrEqualTo(200).containsOnly("DONE");
        assertThat(methods().stream().filter(method -> !method.equals("GET"))).hasSameSizeAs(outcomes(applied));
        assertThat(membersNow()).isEqualTo(wished);
        assertThat(plan(wished, guards(200)).at("accessPlan.counts.keep")).isEqualTo(wished.size());
    }

    @Test
    void a_plan_says_what_it_would_call_and_what_people_gain_and_lose_and_calls_nothing_but_reads() {
        Map<String, String> now = membersNow();
        String leaving = holderOf(now, "Viewer");
        Map<String, String> wished = new HashMap<>(now);
        wished.remove(leaving);
        sandbox.calls().clear();

        GraphAnswer planned = plan(wished, Map.of());

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
    void guards_refuse_a_plan_that_would_lock_people_out() {
        Map<String, String> now = membersNow();
        Map<String, String> withoutManagers = new HashMap<>(now);
        withoutManagers.values().removeIf(roles.get("Administrator")::equals);

        GraphAnswer empty = plan(Map.of(), guards(500));
        GraphAnswer many = plan(withoutManagers, Map.of("maxRemovals", 0, "keepManagers", 0));
        GraphAnswer nobodyLeft = plan(withoutManagers, guards(500));
        GraphAnswer holders = plan(
                withoutManagers,
                Map.of(
                        "maxRemovals",
                        500,
                        "keepManagers",
                        0,
                        "keepHolders",
                        List.of(Map.of("roleId", roles.get("Administrator"), "atLeast", 1))));

        assertThat(refusals(empty)).contains("GUARD_REFUSED [input, guards, allowEmpty]");
        assertThat(refusals(many)).containsExactly("GUARD_REFUSED [input, guards, maxRemovals]");
        assertThat(refusals(nobodyLeft)).containsExactly("GUARD_REFUSED [input, guards, keepManagers]");
        assertThat(refusals(holders)).containsExactly("GUARD_REFUSED [input, guards, keepHolders]");
        assertThat(List.of(empty, many, nobodyLeft, holders)).allMatch(answer -> answer.at("accessPlan.token") == null);
    }

    @Test
    void whoever_is_protected_is_blocked_and_the_others_change() {
        Map<String, String> now = membersNow();
        List<String> viewers = now.keySet().stream()
                .filter(user -> now.get(user).equals(roles.get("Viewer")))
                .limit(2)
                .toList();
        Map<String, String> wished = new HashMap<>(now);
        viewers.forEach(wished::remove);

        GraphAnswer planned = plan(wished, Map.of("protectUserIds", List.of(viewers.get(0))));
        GraphAnswer applied = apply(planned.text("accessPlan.token"));

        assertThat(Json.at(item(planned, viewers.get(0)), "action")).isEqualTo("BLOCKED");
        assertThat(outcomes(applied)).containsExactly("DONE");
        assertThat(membersNow()).containsKey(viewers.get(0)).doesNotContainKey(viewers.get(1));
    }

    @Test
    void where_something_could_not_be_given_nothing_is_taken() {
        Map<String, String> now = membersNow();
        Map<String, String> wished = new HashMap<>(now);
        wished.remove(holderOf(now, "Viewer"));
        wished.put(stranger(now), roles.get("Administrator"));
        String token = plan(wished, Map.of()).text("accessPlan.token");
        sandbox.faults().on("PUT", ".*/memberships/.*").answer(409);

        GraphAnswer applied = apply(token);

        assertThat(outcomes(applied)).containsExactlyInAnyOrder("REFUSED", "NOT_TRIED");
        assertThat(methods()).doesNotContain("DELETE");
        assertThat(membersNow()).isEqualTo(now);
    }

    @Test
    void one_person_is_to_have_what_another_has() {
        Map<String, String> now = membersNow();
        String like = now.keySet().iterator().next();
        String person = stranger(now);

        GraphAnswer planned = client.ask(
                PLAN,
                Map.of(
                        "input",
                        Map.of("likePerson", Map.of("userId", person, "likeUserId", like), "guards", guards(500))));
        GraphAnswer applied = apply(planned.text("accessPlan.token"));

        assertThat(planned.list("accessPlan.items")).allMatch(item -> person.equals(Json.at(item, "user.id")));
        assertThat(outcomes(applied)).isNotEmpty().containsOnly("DONE");
        assertThat(membersNow().get(person)).isEqualTo(now.get(like));
    }

    @Test
    void a_wish_that_cannot_be_is_refused_with_the_place_of_each_fault() {
        Map<String, Object> twice = Map.of("userId", people.get(0), "roleId", roles.get("Viewer"));

        GraphAnswer answer = client.ask(
                PLAN,
                Map.of(
                        "input",
                        Map.of(
                                "workspace",
                                Map.of(
                                        "workspaceId",
                                        workspace,
                                        "members",
                                        List.of(twice, twice, Map.of("userId", "x", "roleId", "y"))))));

        assertThat(answer.errors()).isEmpty();
        assertThat(refusals(answer))
                .containsExactlyInAnyOrder(
                        "DUPLICATE [input, workspace, members, 1, userId]",
                        "INVALID [input, workspace, members, 2, userId]");
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void a_token_that_is_not_ours_is_refused_before_any_call() {
        GraphAnswer answer = apply("bm90IG91cnM");

        assertThat(answer.at("applyAccessPlan.userErrors.0.code")).isEqualTo("INVALID");
        assertThat(answer.at("applyAccessPlan.userErrors.0.path")).isEqualTo(List.of("input", "token"));
        assertThat(sandbox.calls().all()).isEmpty();
    }

    /** Everybody who is no member now and a change for each who is, until there are so many changes. */
    private Map<String, String> wishFor(int changes) {
        Map<String, String> now = membersNow();
        Map<String, String> wished = new HashMap<>();
        List<String> members = new ArrayList<>(now.keySet());
        wished.put(members.get(0), roles.get("Administrator"));
        members.subList(1, members.size() / 2).forEach(user -> wished.put(user, otherThan(now.get(user))));
        Set<String> strangers = new HashSet<>(people);
        strangers.removeAll(now.keySet());
        strangers.stream().limit(changes).forEach(user -> wished.put(user, roles.get("Viewer")));
        return wished;
    }

    private String otherThan(Object role) {
        return role.equals(roles.get("Editor")) ? roles.get("Viewer") : roles.get("Editor");
    }

    private String holderOf(Map<String, String> now, String role) {
        return now.keySet().stream()
                .filter(user -> now.get(user).equals(roles.get(role)))
                .findFirst()
                .orElseThrow();
    }

    private String stranger(Map<String, String> now) {
        return people.stream()
                .filter(user -> !now.containsKey(user))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> guards(int maxRemovals) {
        return Map.of("maxRemovals", maxRemovals);
    }

    private GraphAnswer plan(Map<String, String> wished, Map<String, Object> guards) {
        List<Map<String, Object>> members = wished.entrySet().stream()
                .<Map<String, Object>>map(entry -> Map.of("userId", entry.getKey(), "roleId", entry.getValue()))
                .toList();
        return client.ask(
                PLAN,
                Map.of(
                        "input",
                        Map.of("workspace", Map.of("workspaceId", workspace, "members", members), "guards", guards)));
    }

    private GraphAnswer apply(String token) {
        return APPLY.ask(client, Map.of("token", token));
    }

    private Map<String, String> membersNow() {
        return client
                .ask(
                        "query($id: ID!) { workspace(id: $id) { memberships(first: 1000) { nodes { user { id } roles { id } } } } }",
                        Map.of("id", workspace))
                .list("workspace.memberships.nodes")
                .stream()
                .collect(Collectors.toMap(
                        member -> String.valueOf(Json.at(member, "user.id")),
                        member -> String.valueOf(Json.at(member, "roles.0.id"))));
    }

    private static int changes(GraphAnswer planned) {
        return (int) planned.list("accessPlan.items").stream()
                .filter(item -> Set.of("ADD", "CHANGE_ROLE", "REMOVE").contains(Json.at(item, "action")))
                .count();
    }

    private static Object item(GraphAnswer planned, String user) {
        return planned.list("accessPlan.items").stream()
                .filter(item -> user.equals(Json.at(item, "user.id")))
                .map(Object.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> refusals(GraphAnswer planned) {
        return planned.list("accessPlan.userErrors").stream()
                .map(error -> Json.at(error, "code") + " " + Json.at(error, "path"))
                .toList();
    }

    private static List<String> outcomes(GraphAnswer applied) {
        return applied.list("applyAccessPlan.results").stream()
                .map(result -> String.valueOf(Json.at(result, "outcome")))
                .toList();
    }

    private List<String> methods() {
        return sandbox.calls().all().stream().map(call -> call.method()).toList();
    }
}
