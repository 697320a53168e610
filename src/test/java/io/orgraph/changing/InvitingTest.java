package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.testkit.CallSummary;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking many people at once. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class InvitingTest {
    private static final Mutation INVITE = Mutation.of("createInvitations", """
            results { index outcome node { id email state roles { name } } undo
              userErrors { code path message retryAfter } }
            organization { invitations(filter: { states: [PENDING] }, first: 200) { nodes { email } } }""");
    private static final String RESULT = "createInvitations.results.";

    private static final AtomicInteger COMPANIES = new AtomicInteger();

    private final GraphClient client;
    private final Sandbox sandbox;
    private final Landscape there;
    private String company = "";

    InvitingTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.there = Landscape.seenBy(client);
    }

    @BeforeEach
    void anotherCompany() {
        company = "@company" + COMPANIES.incrementAndGet() + ".example";
        sandbox.faults().clear();
        sandbox.calls().clear();
    }

    @Test
    void a_hundred_people_are_asked_by_one_write_each_and_a_read_of_what_has_to_be_known() {
        GraphAnswer answer = INVITE.ask(client, input("tours", people(100), "CONTINUE"));

        assertThat(outcomes(answer)).hasSize(100).containsOnly("DONE");
        assertThat(answer.list("createInvitations.organization.invitations.nodes")
                        .size())
                .isGreaterThanOrEqualTo(100);
        assertThat(sandbox.mails().all().stream().filter(mail -> mail.to().endsWith(company)))
                .hasSize(100);
        assertThat(CallSummary.of(sandbox.calls().all()))
                .contains("100 POST /tours/api/organizations/invitations", "1 GET /tours/api/organizations/me")
                .filteredOn(call -> call.contains("/roles"))
                .hasSize(1);
    }

    @Test
    void whoever_runs_it_again_sends_nobody_a_second_mail() {
        INVITE.ask(client, input("tl", people(3), "CONTINUE"));
        sandbox.calls().clear();

        GraphAnswer again = INVITE.ask(client, input("tl", people(4), "CONTINUE"));

        assertThat(outcomes(again)).containsExactly("NOOP", "NOOP", "NOOP", "DONE");
        assertThat(again.at(RESULT + "0.node.state")).isEqualTo("PENDING");
        assertThat(again.at(RESULT + "0.undo")).isNull();
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void a_pending_invitation_with_another_role_is_in_the_way_and_the_others_go_out() {
        INVITE.ask(client, input("tours", people(1), "CONTINUE"));
        List<Map<String, Object>> others = people(2);
        others.forEach(person -> person.put("roleId", there.named("tours.roles.nodes", "Admin")));

        GraphAnswer answer = INVITE.ask(client, Map.of("organizationId", there.id("tours"), "invitations", others));

        assertThat(outcomes(answer)).containsExactly("REFUSED", "DONE");
        assertThat(answer.at(RESULT + "0.userErrors.0.code")).isEqualTo("CONFLICT");
        assertThat(answer.text(RESULT + "0.userErrors.0.message")).contains("revoke");
        assertThat(answer.at(RESULT + "0.userErrors.0.path")).isEqualTo(List.of("input", "invitations", "0"));
    }

    @ParameterizedTest
    @CsvSource({"tl, /users", "tours, /members"})
    void whoever_is_a_member_already_is_not_invited(String source, String members) {
        List<Map<String, Object>> people = List.of(member(source, 0, true), member(source, 1, false));
        sandbox.calls().clear();

        GraphAnswer answer = INVITE.ask(client, Map.of("organizationId", there.id(source), "invitations", people));

        assertThat(outcomes(answer)).containsExactly("NOOP", "REFUSED");
        assertThat(answer.at(RESULT + "0.node")).isNull();
        assertThat(answer.at(RESULT + "1.userErrors.0.code")).isEqualTo("CONFLICT");
        assertThat(answer.text(RESULT + "1.userErrors.0.message")).contains("change the role of the membership");
        assertThat(sandbox.calls().all())
                .noneMatch(call -> call.method().equals("POST"))
                .filteredOn(call -> call.path().endsWith(members))
                .hasSize(1);
    }

    @Test
    void a_suspended_member_is_to_be_reinstated() {
        Object suspended = client.ask(
                        "query($id: ID!) { organization(id: $id) { memberships(first: 1, filter: { statuses: [SUSPENDED] })"
                                + " { nodes { user { email } roles { id } } } } }",
                        Map.of("id", there.id("tours")))
                .at("organization.memberships.nodes.0");
        Map<String, Object> person =
                Map.of("email", text(suspended, "user.email"), "roleId", text(suspended, "roles.0.id"));

        GraphAnswer answer =
                INVITE.ask(client, Map.of("organizationId", there.id("tours"), "invitations", List.of(person)));

        assertThat(outcomes(answer)).containsExactly("REFUSED");
        assertThat(answer.text(RESULT + "0.userErrors.0.message")).contains("reinstate");
    }

    @Test
    void members_are_not_read_where_everybody_has_a_pending_invitation() {
        INVITE.ask(client, input("tours", people(2), "CONTINUE"));
        sandbox.calls().clear();

        INVITE.ask(client, input("tours", people(2), "CONTINUE"));

        assertThat(sandbox.calls().all()).noneMatch(call -> call.path().endsWith("/members"));
    }

    @Test
    void a_list_of_members_that_is_not_for_the_caller_keeps_nobody_from_inviting() {
        sandbox.faults().on("GET", ".*/members").times(1).answer(403);

        GraphAnswer answer = INVITE.ask(client, input("tours", people(2), "CONTINUE"));

        assertThat(outcomes(answer)).containsExactly("DONE", "DONE");
    }

    @Test
    void what_was_made_is_taken_back_by_its_undo_token() {
        GraphAnswer made = INVITE.ask(client, input("tours", people(1), "CONTINUE"));

        GraphAnswer back = Undo.of(client, made);

        assertThat(back.at("undo.results.0.node.state")).isEqualTo("REVOKED");
        assertThat(back.at("undo.results.0.deletedId")).isEqualTo(made.at(RESULT + "0.node.id"));
    }

    @Test
    void the_first_that_fails_stops_the_rest_where_that_is_wanted() {
        sandbox.faults().on("POST", ".*/invitations").times(1).answer(409);

        GraphAnswer answer = INVITE.ask(client, input("tours", people(40), "STOP_ON_FIRST"));

        assertThat(outcomes(answer).stream().filter("REFUSED"::equals)).hasSize(1);
        assertThat(outcomes(answer).stream().filter("NOT_TRIED"::equals)).hasSizeGreaterThan(20);
        assertThat(outcomes(answer).stream().filter("DONE"::equals)).hasSizeLessThan(17);
        assertThat(posts())
                .isEqualTo(outcomes(answer).stream()
                        .filter(outcome -> !outcome.equals("NOT_TRIED"))
                        .count());
    }

    @Test
    void a_source_that_asks_to_wait_is_waited_for_between_items_and_nothing_is_sent_twice() {
        sandbox.faults()
                .on("POST", ".*/invitations")
                .times(1)
                .answer(Reply.empty(429).with("Retry-After", "1"));
        long begun = System.nanoTime();

        GraphAnswer answer = INVITE.ask(client, input("tours", people(20), "CONTINUE"));

        assertThat(outcomes(answer).stream().filter("REFUSED"::equals)).hasSize(1);
        assertThat(outcomes(answer).stream().filter("DONE"::equals)).hasSize(19);
        assertThat(posts()).isEqualTo(20);
        assertThat((System.nanoTime() - begun) / 1_000_000).isGreaterThanOrEqualTo(1000);
    }

    @Test
    void a_source_that_asks_to_wait_for_long_is_left_alone() {
        sandbox.faults().on("POST", ".*/invitations").answer(Reply.empty(429).with("Retry-After", "3600"));

        GraphAnswer answer = INVITE.ask(client, input("tours", people(60), "CONTINUE"));

        assertThat(outcomes(answer)).contains("REFUSED", "NOT_TRIED").doesNotContain("DONE");
        assertThat(answer.at(RESULT + "0.userErrors.0.retryAfter")).isEqualTo(3600);
        assertThat(posts()).isLessThan(30);
    }

    /** An active member to invite, with the role that they have or with another. */
    private Map<String, Object> member(String source, int number, boolean hasRole) {
        GraphAnswer seen = client.ask(
                "query($id: ID!) { organization(id: $id) { roles { nodes { id } }"
                        + " memberships(first: 100) { nodes { status user { email } roles { id } } } } }",
                Map.of("id", there.id(source)));
        Object member = seen.list("organization.memberships.nodes").stream()
                .filter(each -> !"SUSPENDED".equals(Json.at(each, "status")))
                .skip(number)
                .findFirst()
                .orElseThrow();
        String role = text(member, "roles.0.id");
        String other = seen.list("organization.roles.nodes").stream()
                .map(each -> text(each, "id"))
                .filter(id -> !id.equals(role))
                .findFirst()
                .orElseThrow();
        return Map.of("email", text(member, "user.email").toUpperCase(Locale.ROOT), "roleId", hasRole ? role : other);
    }

    private static String text(@Nullable Object row, String path) {
        return String.valueOf(Json.at(Objects.requireNonNull(row), path));
    }

    private Map<String, Object> input(String source, List<Map<String, Object>> people, String onError) {
        String role = source.equals("tl") ? there.id("tl.roles.nodes.1") : there.named("tours.roles.nodes", "Member");
        people.forEach(person -> person.put("roleId", role));
        return Map.of("organizationId", there.id(source), "invitations", people, "onError", onError);
    }

    private List<Map<String, Object>> people(int count) {
        return IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(i -> new HashMap<>(Map.of("email", "person" + i + company)))
                .toList();
    }

    private static List<String> outcomes(GraphAnswer answer) {
        return answer.list("createInvitations.results").stream()
                .map(result -> String.valueOf(Json.at(result, "outcome")))
                .toList();
    }

    private long posts() {
        return sandbox.calls().all().stream()
                .filter(call -> call.method().equals("POST"))
                .count();
    }
}
