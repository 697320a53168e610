package io.orgraph.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.MembershipRefs;
import io.orgraph.testkit.SandboxIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of the playground works against the sandbox as it stands there. */
@MicronautTest
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("src/main/web/examples");

    private final GraphClient client;
    private final SandboxIds ids;

    ExamplesTest(EmbeddedServer server) {
        this.client = new GraphClient(server.getURI());
        this.ids = SandboxIds.askedOf(client);
    }

    @TestFactory
    List<DynamicTest> an_example_is_answered_without_errors() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isAnswered(file)))
                    .toList();
        }
    }

    @Test
    void the_role_that_an_example_sets_is_undone_by_the_next_one() throws IOException {
        Path undo = EXAMPLES.resolve("07-undo.graphql");

        GraphAnswer answer = client.ask(Files.readString(undo), variables(undo));

        assertThat(answer.at("undo.results.0.outcome")).isEqualTo("DONE");
        assertThat(answer.at("undo.results.0.node.access")).isEqualTo("INHERITED");
        assertThat(answer.list("undo.results.0.node.directRoles")).isEmpty();
    }

    private void isAnswered(Path file) throws IOException {
        GraphAnswer answer = client.ask(Files.readString(file), variables(file));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.json().toString()).doesNotContain("userErrors=[{");
    }

    /** Of the plan that the example before it makes. */
    private String token() throws IOException {
        Path plan = EXAMPLES.resolve("08-plan-access.graphql");
        return client.ask(Files.readString(plan), variables(plan)).text("accessPlan.token");
    }

    /** Of the example before it, which adds a membership. */
    private String undoToken() throws IOException {
        Path set = EXAMPLES.resolve("06-set-membership.graphql");
        client.ask("""
                mutation($input: RemoveWorkspaceMembershipInput!) {
                  removeWorkspaceMembership(input: $input) { removedMembershipId } }""", Map.of("input", MembershipRefs.removing(ids.of("workspace"), ids.of("user0"))));
        return client.ask(Files.readString(set), variables(set)).text("setWorkspaceMembership.undo");
    }

    /** The ids that a person has to fill in are filled in here by the names of the variables. */
    private Map<String, Object> variables(Path file) throws IOException {
        Path variables = Path.of(file.toString().replace(".graphql", ".json"));
        if (!Files.exists(variables)) {
            return Map.of();
        }
        String filled = Files.readString(variables)
                .replace("id of a workspace", ids.of("workspace"))
                .replace("id of a user", ids.of("user0"))
                .replace("id of one of its roles", ids.of("role"))
                .replace("id of the role before", ids.of("role"))
                .replace("id of an organization", ids.of("organization"))
                .replace("id of a role of the organization", ids.of("organizationRole"));
        if (filled.contains("token of a plan")) {
            filled = filled.replace("token of a plan", token());
        }
        if (filled.contains("an undo token of an answer")) {
            filled = filled.replace("an undo token of an answer", undoToken());
        }
        assertThat(filled).doesNotContain("\"\"").doesNotContainPattern("\"(id|token|an undo token) of ");
        return Json.read(filled.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
