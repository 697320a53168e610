package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A capability says which filters and orders of its list the source applies itself. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class CapabilitiesOfListsTest {
    private final GraphClient client;

    CapabilitiesOfListsTest(EmbeddedServer server) {
        this.client = new GraphClient(server.getURI());
    }

    @Test
    void kognitos_filters_and_orders_its_members_and_its_workspaces() {
        Map<String, Object> applied = applied("kognitos");

        assertThat(applied.get("LIST_ORGANIZATION_MEMBERSHIPS"))
                .isEqualTo(List.of("SEARCH", "ROLE_NAME", "ROLE_SCOPE", "ORDER"));
        assertThat(applied.get("LIST_WORKSPACES")).isEqualTo(List.of("NAME", "NAME_CONTAINS", "ORDER"));
        assertThat(applied.get("LIST_ORGANIZATION_ROLES")).isEqualTo(List.of());
    }

    @Test
    void kognitos_filters_organizations_by_exact_name_alone() {
        Map<String, Object> applied = applied("kognitos");

        assertThat(applied.get("LIST_ORGANIZATIONS")).isEqualTo(List.of("NAME"));
        assertThat(applied("tours").get("LIST_ORGANIZATIONS")).isEqualTo(List.of());
    }

    @Test
    void transactionlink_filters_and_orders_nothing() {
        Map<String, Object> applied = applied("transactionlink");

        assertThat(applied.values()).isNotEmpty().containsOnly(List.of());
    }

    private Map<String, Object> applied(String source) {
        return client
                .ask(
                        "query($s: String!) { source(name: $s) { capabilities { name appliedBySource } } }",
                        Map.of("s", source))
                .list("source.capabilities")
                .stream()
                .collect(Collectors.toMap(
                        each -> String.valueOf(Json.at(each, "name")), each -> Json.at(each, "appliedBySource")));
    }
}
