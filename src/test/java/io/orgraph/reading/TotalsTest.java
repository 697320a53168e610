package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A total counts what the arguments ask for, and a small page of a filtered list takes few calls. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
@Property(name = "orgraph.sandbox.people", value = "1300")
class TotalsTest {
    private static final String INVITATIONS = """
            query($source: String!, $first: Int, $filter: InvitationFilter) { organizations(sources: [$source], first: 1) { nodes {
                invitations(first: $first, filter: $filter) { totalCount nodes { state } } } } }""";
    private static final String PENDING = """
            query($source: String!) { organizations(sources: [$source], first: 1) { nodes {
                invitations(first: 1, filter: { states: [PENDING] }) { nodes { state } } } } }""";
    private static final String MEMBERS = """
            query($inherited: Boolean!) { organizations(sources: ["kognitos"], first: 1) { nodes { workspaces(first: 4) { nodes {
                memberships(first: 1000, includeInherited: $inherited) { totalCount nodes { access } } } } } } }""";
    private static final String LIST = "organizations.nodes.0.invitations.";

    private final GraphClient client;
    private final Sandbox sandbox;

    TotalsTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    /** More than a hundred accepted invitations are in front of the first pending one. */
    @ParameterizedTest
    @CsvSource({"transactionlink, 1", "tours, 2", "kognitos, 1"})
    void the_first_pending_invitation_is_found_behind_many_accepted_ones(String source, int calls) {
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(PENDING, Map.of("source", source));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.list(LIST + "nodes")).hasSize(1);
        assertThat(listCalls()).hasSize(calls);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactionlink", "tours", "kognitos"})
    void a_badge_of_pending_invitations_counts_no_others(String source) {
        long pending = ask(source, 1000, List.of()).list(LIST + "nodes").stream()
                .filter(invitation -> "PENDING".equals(Json.at(invitation, "state")))
                .count();

        GraphAnswer answer = ask(source, 1, List.of("PENDING"));

        assertThat(answer.at(LIST + "totalCount")).isEqualTo((int) pending);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_total_of_members_counts_those_who_inherit_only_where_they_are_listed(boolean inherited) {
        GraphAnswer answer = client.ask(MEMBERS, Map.of("inherited", inherited));

        assertThat(answer.list("organizations.nodes.0.workspaces.nodes"))
                .hasSize(4)
                .extracting(workspace -> Json.at(workspace, "memberships.totalCount"))
                .isEqualTo(numbersListed(answer));
    }

    private static List<Object> numbersListed(GraphAnswer answer) {
        return answer.list("organizations.nodes.0.workspaces.nodes").stream()
                .<Object>map(workspace ->
                        Json.at(workspace, "memberships.nodes") instanceof List<?> nodes ? nodes.size() : -1)
                .toList();
    }

    private GraphAnswer ask(String source, int first, List<String> states) {
        Map<String, Object> filter = states.isEmpty() ? Map.of() : Map.of("states", states);
        return client.ask(INVITATIONS, Map.of("source", source, "first", first, "filter", filter));
    }

    private List<RecordedCall> listCalls() {
        return sandbox.calls().all().stream()
                .filter(call -> call.path().matches(".*/(enrollments|invitations|invites)"))
                .toList();
    }
}
