package io.orgraph.changing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each change that has an undo token is undone by it, never twice, and not when somebody has changed the thing since. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class UndoTest {
    private static final String STATE = """
            { organizations(sources: ["transactionlink", "tours"]) { nodes { name timeZone
                roles(first: 100) { nodes { name description permissions { key } } }
                invitations(filter: { states: [PENDING] }, first: 200) { nodes { id } }
                memberships(first: 1000) { nodes { id roles { name } user { firstName lastName title displayName } } }
                workspaces(first: 3) { nodes { memberships(first: 1000) { nodes { id directRoles { id } } } } } } } }""";
    private static final String PLAN =
            "query($input: AccessPlanInput!) { accessPlan(input: $input) { token userErrors { message } } }";

    private final GraphClient client;
    private final GraphClient superAdmin;
    private final Sandbox sandbox;
    private final Landscape there;

    UndoTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.superAdmin =
                client.with("Orgraph-Credential-tours", "Cookie better-auth.session_token=sandbox-super-admin");
        this.sandbox = sandbox;
        this.there = Landscape.seenBy(client);
    }

    @TestFactory
    Stream<DynamicTest> a_change_is_undone_once_and_made_again_and_undone_again() {
        return cases().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> isUndoneOnceAndMadeAgain(each.getKey(), each.getValue())));
    }

    @Test
    void every_mutation_with_an_undo_token_is_among_the_cases() throws IOException {
        Stream<String> undoable = requireNonNull(UnExecutableSchemaGenerator.makeUnExecutableSchema(
                                new SchemaParser().parse(Files.readString(Path.of("schema.graphqls"))))
                        .getMutationType())
                .getFieldDefinitions()
                .stream()
                .filter(field -> !requireNonNull(field.getDescription()).contains("Cannot be undone: "))
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> !name.equals("undo"));

        assertThat(undoable).containsExactlyInAnyOrderElementsOf(cases().keySet());
    }

    @Test
    void what_somebody_else_has_changed_since_is_not_overwritten() {
        Map<String, Object> member = there.membership(3);
        GraphAnswer first = set(member, "Viewer");
        GraphAnswer second = set(member, "Editor");
        GraphAnswer mine = second.at("setWorkspaceMembership.undo") == null ? first : second;
        set(member, "Administrator");
        sandbox.calls().clear();

        GraphAnswer undone = Undo.UNDO.ask(client, Map.of("tokens", Undo.tokens(mine)));

        assertThat(undone.at("undo.results.0.outcome")).isEqualTo("REFUSED");
        assertThat(undone.at("undo.results.0.userErrors.0.code")).isEqualTo("DRIFTED");
        assertThat(undone.at("undo.results.0.userErrors.0.path")).isEqualTo(List.of("input", "tokens", "0"));
        assertThat(writes()).isZero();
    }

    @Test
    void a_token_that_is_no_undo_token_is_refused_before_any_call() {
        GraphAnswer changed = set(there.membership(4), otherRole(4));
        String token = Undo.tokens(changed).get(0);
        sandbox.calls().clear();

        GraphAnswer refused = Undo.UNDO.ask(
                client, Map.of("tokens", List.of(token + "x", token.replaceFirst("\\..*\\.", ".e30."), planToken())));

        assertThat(refused.list("undo.userErrors")).hasSize(3);
        assertThat(refused.at("undo.userErrors.2.path")).isEqualTo(List.of("input", "tokens", "2"));
        assertThat(writes()).isZero();
    }

    @Test
    void two_tokens_of_one_thing_are_sent_one_after_the_other() {
        String token = Undo.tokens(set(there.membership(5), otherRole(5))).get(0);

        GraphAnswer refused = Undo.UNDO.ask(client, Map.of("tokens", List.of(token, token)));

        assertThat(refused.text("undo.userErrors.0.message")).contains("the newest first");
        assertThat(refused.list("undo.results")).isEmpty();
    }

    private void isUndoneOnceAndMadeAgain(String mutation, Case change) {
        GraphClient caller = List.of("setUserStatus", "createApiKey").contains(mutation) ? superAdmin : client;
        Object before = state();
        GraphAnswer made = Mutation.of(mutation, change.selection()).ask(caller, change.input());
        Object after = state();
        List<String> tokens = Undo.tokens(made);

        GraphAnswer undone = Undo.of(caller, made);
        Object restored = state();
        sandbox.calls().clear();
        GraphAnswer again = Undo.of(caller, made);

        assertThat(tokens).as(made.toString()).isNotEmpty();
        assertThat(after).isNotEqualTo(before);
        assertThat(outcomes(undone)).as(undone.toString()).containsOnly("DONE");
        assertThat(restored).isEqualTo(before);
        assertThat(outcomes(again)).containsOnly("NOOP");
        assertThat(writes()).isZero();
        if (change.isRepeatable()) {
            GraphAnswer repeated = Undo.of(caller, undone);
            assertThat(state()).isEqualTo(after);
            Undo.of(caller, repeated);
            assertThat(state()).isEqualTo(before);
        } else {
            assertThat(Undo.tokens(undone)).isEmpty();
        }
    }

    private Map<String, Case> cases() {
        Map<String, Case> cases = new TreeMap<>();
        cases.put("setWorkspaceMembership", new Case("undo", with(there.membership(6), otherRole(6)), true));
        cases.put("removeWorkspaceMembership", new Case("undo", there.membership(7), true));
        cases.put(
                "setWorkspaceMemberships",
                new Case(
                        "results { undo }",
                        Map.of(
                                "memberships",
                                List.of(
                                        with(there.membership(6), otherRole(6)),
                                        with(there.membership(7), otherRole(7)))),
                        true));
        cases.put(
                "removeWorkspaceMemberships",
                new Case(
                        "results { undo }",
                        Map.of("memberships", List.of(there.membership(6), there.membership(7))),
                        true));
        cases.put("applyAccessPlan", new Case("results { undo }", Map.of("token", planToken()), true));
        String held = there.text("tours.memberships.nodes.3.roles.0.name");
        cases.put(
                "updateOrganizationMembership",
                new Case(
                        "undo",
                        Map.of(
                                "membershipId",
                                there.id("tours.memberships.nodes.3"),
                                "roleId",
                                there.named(
                                        "tours.roles.nodes", held.equals("Member") ? "Night Dispatcher" : "Member")),
                        true));
        cases.put(
                "setUserStatus",
                new Case(
                        "undo",
                        Map.of("userId", there.id("tours.memberships.nodes.9.user"), "status", "SUSPENDED"),
                        true));
        cases.put(
                "updateUserProfile",
                new Case(
                        "undo",
                        Map.of("userId", there.id("tl.memberships.nodes.11.user"), "lastName", "Zielinska"),
                        true));
        cases.put(
                "updateOrganization",
                new Case("undo", Map.of("organizationId", there.id("tours"), "name", "Renamed"), true));
        cases.put(
                "createOrganizationRole",
                new Case("undo", Map.of("organizationId", there.id("tours"), "name", "Ticket Desk"), false));
        cases.put(
                "createApiKey",
                new Case("undo", Map.of("organizationId", there.id("tours"), "name", "Night Export"), false));
        cases.put(
                "updateOrganizationRole",
                new Case(
                        "undo",
                        Map.of(
                                "roleId",
                                there.named("tours.roles.nodes", "Night Dispatcher"),
                                "name",
                                "Day Dispatcher",
                                "permissions",
                                List.of(Map.of("key", "users.read"))),
                        true));
        cases.put(
                "createInvitations",
                new Case(
                        "results { undo }",
                        ChangeCase.invitation(
                                there.id("tours"), "undo@halden.example", there.named("tours.roles.nodes", "Member")),
                        false));
        return cases;
    }

    private String planToken() {
        Map<String, Object> member = with(there.membership(1), otherRole(1));
        GraphAnswer planned = client.ask(
                PLAN,
                Map.of(
                        "input",
                        Map.of(
                                "workspace",
                                Map.of(
                                        "workspaceId",
                                        String.valueOf(member.get("workspaceId")),
                                        "members",
                                        List.of(Map.of(
                                                "userId", String.valueOf(member.get("userId")),
                                                "roleId", String.valueOf(member.get("roleId"))))),
                                "guards",
                                Map.of("maxRemovals", 1000, "keepManagers", 0))));
        return planned.text("accessPlan.token");
    }

    private GraphAnswer set(Map<String, Object> member, String role) {
        return Mutation.of("setWorkspaceMembership", "undo").ask(client, with(member, role));
    }

    private Map<String, Object> with(Map<String, Object> member, String role) {
        Map<String, Object> all = new TreeMap<>(member);
        all.put("roleId", there.named("tl.workspaces.nodes.0.roles.nodes", role));
        return all;
    }

    private String otherRole(int member) {
        String held = there.text("tl.workspaces.nodes.0.memberships.nodes." + member + ".directRoles.0.name");
        return held.equals("Viewer") ? "Administrator" : "Viewer";
    }

    /** Everything that the changes are about, whatever the order of the lists. */
    private Object state() {
        GraphAnswer answer = client.ask(STATE);
        assertThat(answer.errors()).isEmpty();
        return List.of(
                sorted(answer.json().get("data")),
                superAdmin
                        .ask(
                                "query($id: ID!) { node(id: $id) { ... on User { status } } }",
                                Map.of("id", there.id("tours.memberships.nodes.9.user")))
                        .text("node.status"),
                activeKeys());
    }

    private List<?> activeKeys() {
        return superAdmin
                .ask(
                        "{ organizations(sources: [\"tours\"]) { nodes { apiKeys(first: 100) { nodes { id status } } } } }")
                .list("organizations.nodes.0.apiKeys.nodes")
                .stream()
                .filter(key -> "ACTIVE".equals(Json.at(key, "status")))
                .toList();
    }

    private static String sorted(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, String> fields = new TreeMap<>();
            object.forEach((name, field) -> fields.put(String.valueOf(name), sorted(field)));
            return fields.toString();
        }
        return value instanceof List<?> list
                ? list.stream().map(UndoTest::sorted).sorted().toList().toString()
                : String.valueOf(value);
    }

    private static List<Object> outcomes(GraphAnswer answer) {
        return answer.list("undo.results").stream()
                .<Object>map(result -> String.valueOf(Json.at(result, "outcome")))
                .toList();
    }

    private long writes() {
        return sandbox.calls().all().stream()
                .filter(call -> !call.method().equals("GET"))
                .count();
    }

    private record Case(String selection, Map<String, Object> input, boolean isRepeatable) {}
}
