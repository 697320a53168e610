package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.MembershipRefs;
import io.orgraph.testkit.SandboxIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The changes of one document are made in its order, one after another, and too many of them are not begun. */
@MicronautTest
@Property(name = "orgraph.sandbox.latency", value = "80ms")
class InOrderTest {
    private static final Duration LATENCY = Duration.ofMillis(80);
    private static final String FIVE = """
            mutation($set0: SetWorkspaceMembershipInput!, $set1: SetWorkspaceMembershipInput!,
                $remove0: RemoveWorkspaceMembershipInput!, $remove1: RemoveWorkspaceMembershipInput!) {
              first: removeWorkspaceMembership(input: $remove0) { userErrors { code } }
              again: setWorkspaceMembership(input: $set0) { userErrors { code } }
              ... on Mutation { other: removeWorkspaceMembership(input: $remove1) { userErrors { code } } }
              twice: setWorkspaceMembership(input: $set0) { userErrors { code } }
              setWorkspaceMembership(input: $set1) { userErrors { code } }
              %s
            }""";

    private final GraphClient client;
    private final Sandbox sandbox;
    private final SandboxIds ids;

    InOrderTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.ids = SandboxIds.askedOf(client);
    }

    @Test
    void five_changes_are_made_in_the_order_of_the_document_and_never_two_at_once() {
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(FIVE.formatted(""), inputs());

        List<RecordedCall> calls = sandbox.calls().all();
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.json().toString()).doesNotContain("userErrors=[{");
        assertThat(calls)
                .extracting(RecordedCall::line)
                .containsExactly(
                        line("DELETE", "user0"),
                        line("PUT", "user0"),
                        line("DELETE", "user1"),
                        line("PUT", "user0"),
                        line("PUT", "user1"));
        for (int next = 1; next < calls.size(); next++) {
            assertThat(Duration.between(
                            calls.get(next - 1).at(), calls.get(next).at()))
                    .as("call %d comes when the one before is answered", next)
                    .isGreaterThanOrEqualTo(LATENCY.minusMillis(1));
        }
    }

    @Test
    void with_a_sixth_none_is_made() {
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(
                FIVE.formatted("sixth: setWorkspaceMembership(input: $set1) { userErrors { code } }"), inputs());

        assertThat(answer.json()).doesNotContainKey("data");
        assertThat(answer.failures()).containsExactly("- LIMIT_EXCEEDED");
        assertThat(sandbox.calls().all()).isEmpty();
    }

    private Map<String, Object> inputs() {
        return Map.of(
                "set0", input("user0", true),
                "set1", input("user1", true),
                "remove0", input("user0", false),
                "remove1", input("user1", false));
    }

    private Map<String, Object> input(String user, boolean withRole) {
        Map<String, Object> input = new HashMap<>(MembershipRefs.removing(ids.of("workspace"), ids.of(user)));
        if (withRole) {
            input.put("roleId", ids.of("role"));
        }
        return input;
    }

    private String line(String method, String user) {
        return method + " /transactionlink/workspaces/" + nativePart("workspace") + "/memberships/" + nativePart(user);
    }

    /** What the source itself calls it: the last part of the graph's id. */
    private String nativePart(String name) {
        String text = new String(Base64.getUrlDecoder().decode(ids.of(name)), StandardCharsets.UTF_8);
        return text.substring(text.lastIndexOf('\u001f') + 1);
    }
}
