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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each change that has an undo token is undone by it, never twice, and not when somebody has changed the thing since. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class UndoTest {
    private final GraphClient client;
    private final GraphClient superAdmin;
    private final Sandbox sandbox;
    private final Landscape there;
    private final UndoState state;

    UndoTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.superAdmin =
                client.with("Orgraph-Credential-tours", "Cookie better-auth.session_token=sandbox-super-admin");
        this.sandbox = sandbox;
        this.there = Landscape.seenBy(client);
        this.state = new UndoState(client, superAdmin, there);
    }

    @TestFactory
    Stream<DynamicTest> a_change_is_undone_once_and_made_again_and_undone_again() {
        return UndoCases.of(there).entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> isUndoneOnceAndMadeAgain(each.getKey(), each.getValue())));
    }

    @Test
    void every_mutation_with_an_undo_token_is_among_the_cases() {
        assertThat(UndoCases.of(there).keySet()).containsExactlyInAnyOrderElementsOf(Mutations.UNDOABLE);
    }

    @Test
    void what_somebody_else_has_changed_since_is_not_overwritten() {
        GraphAnswer first = set(there.membership(3, "Viewer"));
        GraphAnswer second = set(there.membership(3, "Editor"));
        GraphAnswer mine = second.at("setWorkspaceMembership.undo") == null ? first : second;
        set(there.membership(3, "Administrator"));
        sandbox.calls().clear();

        GraphAnswer undone = Undo.UNDO.ask(client, Map.of("tokens", Undo.tokens(mine)));

        assertThat(undone.at("undo.results.0.outcome")).isEqualTo("REFUSED");
        assertThat(undone.at("undo.results.0.userErrors.0.code")).isEqualTo("DRIFTED");
        assertThat(undone.at("undo.results.0.userErrors.0.path")).isEqualTo(List.of("input", "tokens", "0"));
        assertThat(writes()).isZero();
    }

    @Test
    void a_token_that_is_no_undo_token_is_refused_before_any_call() {
        GraphAnswer changed = set(there.otherRole(4));
        String token = Undo.tokens(changed).get(0);
        sandbox.calls().clear();

        GraphAnswer refused = Undo.UNDO.ask(
                client,
                Map.of(
                        "tokens",
                        List.of(token + "x", token.replaceFirst("\\..*\\.", ".e30."), Plan.ofOneMember(there, 1))));

        assertThat(refused.list("undo.userErrors")).hasSize(3);
        assertThat(refused.at("undo.userErrors.2.path")).isEqualTo(List.of("input", "tokens", "2"));
        assertThat(writes()).isZero();
    }

    @Test
    void two_tokens_of_one_thing_are_sent_one_after_the_other() {
        String token = Undo.tokens(set(there.otherRole(5))).get(0);

        GraphAnswer refused = Undo.UNDO.ask(client, Map.of("tokens", List.of(token, token)));

        assertThat(refused.text("undo.userErrors.0.message")).contains("the newest first");
        assertThat(refused.list("undo.results")).isEmpty();
    }

    private void isUndoneOnceAndMadeAgain(String mutation, UndoCases.Case change) {
        GraphClient caller = List.of("setUserStatus", "createApiKey").contains(mutation) ? superAdmin : client;
        Object before = state.now();
        GraphAnswer made = Mutation.of(mutation, change.selection()).ask(caller, change.input());
        Object after = state.now();
        List<String> tokens = Undo.tokens(made);

        GraphAnswer undone = Undo.of(caller, made);
        Object restored = state.now();
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
            assertThat(state.now()).isEqualTo(after);
            Undo.of(caller, repeated);
            assertThat(state.now()).isEqualTo(before);
        } else {
            assertThat(Undo.tokens(undone)).isEmpty();
        }
    }

    private GraphAnswer set(Map<String, Object> membership) {
        return Mutation.of("setWorkspaceMembership", "undo").ask(client, membership);
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
}
