package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No estimate knows how much a source has: what an answer costs beyond it is paid for by the same caller afterwards. */
class UnderestimateTest {
    private static final String WORKSPACES =
            "{\"query\":\"{ organizations(first: 50) { nodes { name workspaces { nodes {"
                    + " id name } } } } }\",\"extensions\":{\"cost\":true}}";

    @ParameterizedTest
    @CsvSource({"3, 200", "50, 429"})
    void who_opens_more_organizations_than_are_assumed_waits_for_what_they_cost(int organizations, int status) {
        try (FaultServer source = FaultServer.choosing(request -> answer(request, organizations));
                EmbeddedServer server = server(source)) {
            Web web = new Web(server);
            String caller = UUID.randomUUID().toString();

            Reply large = ask(web, WORKSPACES, caller);

            assertThat(large.status()).isEqualTo(200);
            assertThat(large.text()).doesNotContain("errors").contains("\"expected\":372,");
            assertThat(ask(web, Web.TYPENAME, caller).status()).isEqualTo(status);
            assertThat(ask(web, Web.TYPENAME, UUID.randomUUID().toString()).status())
                    .isEqualTo(200);
        }
    }

    private static Reply ask(Web web, String body, String caller) {
        return web.post(body, "Orgraph-Credential-people", caller);
    }

    private static Fault answer(String request, int organizations) {
        return Fault.json(
                request.contains("/workspaces")
                        ? list("workspaces", 50, "organizations/o1/workspaces/w")
                        : list("user_organizations", organizations, "organizations/o"));
    }

    private static String list(String member, int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"name\":\"" + name + i + "\",\"title\":\"Acme\",\"display_name\":\"Acme\"}")
                .collect(Collectors.joining(",", "{\"" + member + "\":[", "]}"));
    }

    private static EmbeddedServer server(FaultServer source) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "orgraph.sources.people.kind", "kognitos",
                        "orgraph.sources.people.url", source.url(),
                        "orgraph.limits.rate", 1,
                        "orgraph.limits.burst", 30,
                        "orgraph.limits.cost-per-token", 100));
    }
}
