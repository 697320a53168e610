package io.orgraph.http.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the playground is told of its deployment: nothing to whom the graph would tell nothing, and no documents without need. */
class DeploymentTest {
    private static final String MANIFEST = "{\"1f_2e\":\"query Names { organizations { nodes { name } } }\"}";
    // key_CANARY_hr
    private static final Map<String, Object> CALLERS = Map.of(
            "orgraph.callers.api-keys.hr.hash", "25cd65de9ee6b273e963f04ec4066b9d910f60f1200a80d3def0219b3948dfac");

    @TempDir
    private Path folder;

    @Test
    void a_usual_one_tells_its_sources_and_no_document() throws IOException {
        Reply reply = asked(Map.of("orgraph.operations.manifest", manifest()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.text())
                .isEqualTo(
                        "{\"sources\":[\"transactionlink\"],\"needsKey\":false,\"mode\":\"prefer\",\"documents\":[]}");
    }

    @Test
    void where_only_trusted_documents_run_it_tells_them() throws IOException {
        Reply reply = asked(Map.of("orgraph.operations.manifest", manifest(), "orgraph.operations.mode", "only"));

        assertThat(reply.text())
                .contains(
                        "\"mode\":\"only\",\"documents\":[{\"id\":\"1f_2e\",\"name\":\"Names\",\"text\":\"query Names {");
    }

    @Test
    void who_has_to_show_a_key_and_does_not_is_told_nothing() {
        Reply without = asked(CALLERS);
        Reply wrong = asked(CALLERS, "Orgraph-Key", "key_CANARY_other");
        Reply good = asked(CALLERS, "Orgraph-Key", "key_CANARY_hr");

        assertThat(without.status()).isEqualTo(401);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(without.text() + wrong.text()).doesNotContain("transactionlink", "CANARY");
        assertThat(good.text()).contains("transactionlink", "\"needsKey\":true");
    }

    private static Reply asked(Map<String, Object> settings, String... headers) {
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings)) {
            return new Web(server).get("/graphiql/deployment", headers);
        }
    }

    private String manifest() throws IOException {
        return Files.writeString(folder.resolve("manifest.json"), MANIFEST).toString();
    }
}
