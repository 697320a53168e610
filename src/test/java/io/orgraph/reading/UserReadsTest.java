package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One user with their membership and their pending invitations. No source invites a member again, but an invitation that
 * was sent before the user joined another way may still be pending: the lists are replaced by such.
 */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,tours")
class UserReadsTest {
    private static final String MEMBERS = """
            query($source: String!) { organizations(sources: [$source]) { nodes {
              memberships(first: 20) { nodes { id roles { id } user { id sourceId email displayName } } } } } }""";
    private static final String PENDING = "query($id: ID!) { user(id: $id) { pendingInvitations { sourceId state } } }";
    private static final String BOTH =
            "query($id: ID!) { user(id: $id) { displayName organizationMembership { id roles { id } } } }";
    private static final String ENROLLMENT = """
            {"enrollmentId": "%s", "email": "%s", "status": "%s", "roleId": "r"}""";
    private static final String INVITATION = """
            {"id": "%s", "email": "%s", "role": "member", "status": "%s", "inviterName": "Kari",
             "createdAt": "2026-01-05T08:00:00Z", "expiresAt": "2036-01-01T00:00:00Z"}""";

    private final GraphClient client;
    private final Sandbox sandbox;

    UserReadsTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @AfterEach
    void clear() {
        sandbox.faults().clear();
    }

    @Test
    void pending_enrollments_to_the_address_of_a_user_are_told() {
        Object user = member("transactionlink", "user");

        listed("/transactionlink/organizations/enrollments", "content", ENROLLMENT, text(user, "email"));

        assertThat(pending(user)).isEqualTo(List.of(Map.of("sourceId", "to-the-user", "state", "PENDING")));
    }

    @Test
    void pending_invitations_of_tours_to_the_address_of_a_user_are_told() {
        Object user = member("tours", "user");

        listed("/tours/api/organizations/invitations", "data", INVITATION, text(user, "email"));

        assertThat(pending(user)).isEqualTo(List.of(Map.of("sourceId", "to-the-user", "state", "PENDING")));
    }

    @Test
    void an_invitation_that_cannot_be_read_is_an_error_beside_the_others() {
        Object user = member("transactionlink", "user");
        String good = ENROLLMENT.formatted("to-the-user", text(user, "email"), "PENDING");

        replace("/transactionlink/organizations/enrollments", "{\"content\": [" + good + ", {}], \"totalPages\": 1}");
        GraphAnswer answer = client.ask(PENDING, Map.of("id", text(user, "id")));

        assertThat(answer.list("user.pendingInvitations")).hasSize(1);
        assertThat(answer.errors()).hasSize(1);
        assertThat(Json.at(answer.errors().get(0), "path.1")).isEqualTo("pendingInvitations");
    }

    @Test
    void a_name_and_a_membership_are_one_call() {
        Object member = member("transactionlink", "");
        sandbox.calls().clear();

        GraphAnswer both = client.ask(BOTH, Map.of("id", text(member, "user.id")));

        assertThat(both.at("user.displayName")).isEqualTo(Json.at(member, "user.displayName"));
        assertThat(both.at("user.organizationMembership"))
                .isEqualTo(Map.of("id", text(member, "id"), "roles", Json.at(member, "roles")));
        assertThat(sandbox.calls().all()).hasSize(1);
    }

    @Test
    void a_user_whose_membership_cannot_be_read_keeps_the_name() {
        Object user = member("transactionlink", "user");

        replace(
                "/transactionlink/organizations/users/.*",
                "{\"id\": \"" + text(user, "sourceId")
                        + "\", \"profile\": {\"firstName\": \"Kari\", \"lastName\": \"Moe\"}}");
        GraphAnswer both = client.ask(BOTH, Map.of("id", text(user, "id")));

        assertThat(both.at("user.displayName")).isEqualTo("Kari Moe");
        assertThat(both.at("user.organizationMembership")).isNull();
        assertThat(Json.at(both.errors().get(0), "path.1")).isEqualTo("organizationMembership");
    }

    private Object pending(Object user) {
        GraphAnswer answer = client.ask(PENDING, Map.of("id", text(user, "id")));
        assertThat(answer.errors()).isEmpty();
        return answer.list("user.pendingInvitations");
    }

    /** The list has one to the user, one that is no longer pending, and one to somebody else. */
    private void listed(String path, String key, String row, String email) {
        String rows = String.join(
                ", ",
                row.formatted("to-the-user", email.toUpperCase(Locale.ROOT), "PENDING"),
                row.formatted("expired", email, "EXPIRED"),
                row.formatted("to-another", "x" + email, "PENDING"));
        replace(path, "{\"" + key + "\": [" + rows + "], \"totalPages\": 1}");
    }

    private void replace(String path, String json) {
        sandbox.faults()
                .on("GET", path)
                .answer(Reply.raw(200, "application/json", json.getBytes(StandardCharsets.UTF_8)));
    }

    private Object member(String source, String path) {
        Object member = client.ask(MEMBERS, Map.of("source", source))
                .list("organizations.nodes.0.memberships.nodes")
                .get(7);
        return path.isEmpty() ? member : Objects.requireNonNull(Json.at(member, path));
    }

    private static String text(Object of, String path) {
        return String.valueOf(Json.at(of, path));
    }
}
