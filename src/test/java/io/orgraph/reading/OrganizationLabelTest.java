package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.SourceName;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An organization can always be labelled, also where its source tells no name or none can be read. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class OrganizationLabelTest {
    private final GraphClient client;
    private final Sandbox sandbox;

    OrganizationLabelTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @Test
    void it_is_the_name_or_else_the_name_of_the_source_and_costs_no_more_than_the_name() {
        sandbox.calls().clear();
        client.ask("{ organizations { nodes { name source { name } } } }");
        int calls = sandbox.calls().all().size();
        sandbox.calls().clear();

        GraphAnswer answer = client.ask("{ organizations { nodes { name displayName source { name } } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(sandbox.calls().all()).hasSize(calls);
        assertThat(answer.list("organizations.nodes")).hasSizeGreaterThan(3).allSatisfy(organization -> {
            Object name = Json.at(organization, "name");
            assertThat(Json.at(organization, "displayName"))
                    .isEqualTo(Objects.requireNonNullElse(name, Json.at(organization, "source.name")));
        });
    }

    @Test
    void it_is_the_name_of_the_source_beside_an_error_where_the_name_cannot_be_read() {
        String foreign = GlobalIds.encode(new OrganizationId(new SourceName("tours"), "someone-elses"));

        GraphAnswer answer = client.ask(
                "mutation($input: UpdateOwnProfileInput!) { updateOwnProfile(input: $input) {"
                        + " organization { id displayName } userErrors { code } } }",
                Map.of("input", Map.of("organizationId", foreign, "displayName", "Ann")));

        assertThat(answer.at("updateOwnProfile.organization.displayName")).isEqualTo("tours");
        assertThat(answer.failures()).containsExactly("updateOwnProfile.organization.displayName NOT_FOUND");
    }
}
