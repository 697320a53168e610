package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.CallSummary;
import io.orgraph.testkit.GoldenOperation;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.SandboxIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The screens of a console, one operation each, with their calls; and the page that lists them says nothing else. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class ScreensTest {
    private static final String FOLDER = "golden-screens";
    private static final String GUEST = "screen@example.test";
    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\d+) \\| [^|]+ \\| ([^|]+) \\| (yes|in part|no) \\| ([^|]*) \\|$", Pattern.MULTILINE);
    private static final Pattern OPERATION = Pattern.compile("\\((\\.\\./test/resources/(golden[-a-z]*)/[^)/]+)\\)");

    private final GraphClient client;
    private final Sandbox sandbox;
    private final SandboxIds ids;

    ScreensTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.ids = SandboxIds.ofAllAskedOf(client);
    }

    @TestFactory
    Stream<DynamicTest> a_screen_makes_the_calls_that_it_states() {
        SandboxIds known = withMore();
        return GoldenOperation.in(FOLDER).stream()
                .map(screen -> DynamicTest.dynamicTest(screen.name(), () -> makesItsCalls(screen, known)));
    }

    private void makesItsCalls(GoldenOperation screen, SandboxIds known) {
        sandbox.calls().clear();

        GraphAnswer answer = screen.ask(client, known);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.json().toString()).doesNotContain("userErrors=[{").doesNotContain("invitationPreview=null");
        assertThat(CallSummary.of(sandbox.calls().all())).containsExactlyInAnyOrderElementsOf(screen.calls());
    }

    /** The token of an invitation stands in the mail alone, and what may be edited is a role of the organization's own. */
    private SandboxIds withMore() {
        String organization = ids.of("toursOrganization");
        GraphAnswer roles = client.ask(
                "query($o: ID!) { organization(id: $o) { roles { nodes { id kind } } } }", Map.of("o", organization));
        String custom = roles.list("organization.roles.nodes").stream()
                .filter(role -> "CUSTOM".equals(Json.at(role, "kind")))
                .map(role -> String.valueOf(Json.at(role, "id")))
                .findFirst()
                .orElseThrow();
        var invited = Map.of("email", GUEST, "roleId", custom);
        client.ask(
                "mutation($i: CreateInvitationsInput!) { createInvitations(input: $i) { results { outcome } } }",
                Map.of("i", Map.of("organizationId", organization, "invitations", List.of(invited))));
        Map<String, String> more = new HashMap<>(ids.byName());
        more.put("toursRole", custom);
        sandbox.mails().all().stream()
                .filter(mail -> mail.to().equals(GUEST))
                .forEach(mail -> more.put("toursInvitation", mail.token()));
        return new SandboxIds(more);
    }

    @Test
    void each_of_the_25_screens_has_its_row_and_each_operation_that_a_row_names_is_there() throws IOException {
        List<MatchResult> rows = rows();

        assertThat(rows.stream().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(operations(row)).allMatch(path -> Files.exists(path.resolve("calls.txt")));
            assertThat(operations(row).isEmpty()).isEqualTo(row.group(3).equals("no"));
            assertThat(row.group(4).isBlank()).isEqualTo(row.group(3).equals("yes"));
        });
    }

    @Test
    void each_operation_of_a_screen_stands_in_the_row_of_its_number() throws IOException {
        List<String> linked = rows().stream()
                .flatMap(row -> operations(row).stream()
                        .filter(path -> path.toString().contains(FOLDER))
                        .map(path -> row.group(1) + " " + path.getFileName()))
                .toList();

        assertThat(linked)
                .containsExactlyInAnyOrderElementsOf(GoldenOperation.in(FOLDER).stream()
                        .map(screen -> Integer.valueOf(screen.name().substring(0, 2)) + " " + screen.name())
                        .toList());
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("src/docs/front-ends.md")))
                .results()
                .toList();
    }

    private static List<Path> operations(MatchResult row) {
        return OPERATION
                .matcher(row.group(2))
                .results()
                .map(link -> Path.of("src/docs").resolve(link.group(1)).normalize())
                .toList();
    }
}
