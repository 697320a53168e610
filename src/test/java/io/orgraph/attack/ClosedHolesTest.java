package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was once found open, and stays closed. */
@MicronautTest
@Property(name = "orgraph.exploration.enabled", value = "false")
class ClosedHolesTest {
    private static final String IN_ADDRESS =
            "/graphql?query=%7Borganizations%7Bnodes%7Bworkspaces%7BtotalCount%7D%7D%7D%7D";
    private static final Duration MOST = Duration.ofMillis(50);

    private final Target target;
    private final RawConnection door;

    ClosedHolesTest(EmbeddedServer server, Sandbox sandbox) {
        this.target = new Target(server, sandbox);
        this.door = new RawConnection(server, 3_000);
    }

    @BeforeEach
    void forgetHits() {
        target.forgetHits();
    }

    @Test
    void an_image_of_a_foreign_page_does_not_have_the_upstreams_called() {
        Reply reply = target.web().get(IN_ADDRESS, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Dest", "image");

        target.assertRefused(reply);
    }

    @Test
    void a_broken_chunk_closes_the_connection() {
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

        RawConnection.Answered answered = door.send(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");

        assertThat(answered.statuses()).containsExactly(400);
        assertThat(answered.closed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 150, 200, 240})
    void fragments_in_a_row_are_refused_cheaply(int fragments) {
        String document = "{ ...f0 } "
                + IntStream.range(0, fragments)
                        .mapToObj(i -> "fragment f" + i + " on Query { ...f" + (i + 1) % fragments + " }")
                        .collect(Collectors.joining(" "));

        Duration spent = ProcessorTime.onceCompiled(MOST, () -> target.ask(document));

        assertThat(spent).isLessThan(MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0."})
    void a_number_of_many_digits_is_refused_cheaply(String start) {
        String document = "{ organizations(first: " + start + "9".repeat(16_000) + ") { nodes { id } } }";

        Duration spent = ProcessorTime.onceCompiled(Duration.ofMillis(20), () -> target.ask(document));

        assertThat(spent).isLessThan(Duration.ofMillis(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { name } } }",
                "{ __type(name: \"Query\") { name } }",
                "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }"
            })
    void introspection_that_is_refused_is_no_bug(String document) {
        Reply reply = target.ask(document);

        target.assertRefused(reply);
    }

    @Test
    void the_same_fault_many_times_is_told_in_few_words() {
        Reply reply = target.ask("query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }");

        assertThat((List<?>) reply.json().get("errors")).hasSizeLessThan(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ node { id } } | argument 'id'",
                "{ accessPlan(input: { target: { workspace: {} } }) { token } } | workspaceId",
                "mutation { setWorkspaceMembership(input: {}) { userErrors { code } } } | roleId",
                "{ organizations { nodes { workspaces(orderBy: {}) { totalCount } } } } | [field]",
                "{ organizations { nodes } } | Organization!",
                "{ organizations { nodes { nam } } } | type 'Organization'",
                "{ organizations(filter: { nam: 1 }) { nodes { id } } } | OrganizationFilter"
            })
    void without_exploration_a_message_names_nothing_but_the_askers_own_words(String document, String unsaid) {
        Reply reply = target.ask(document);

        target.assertRefused(reply);
        assertThat(reply.text()).doesNotContain(unsaid);
    }
}
