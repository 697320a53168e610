package io.orgraph.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.http.persisted.TrustEvent;
import io.orgraph.http.persisted.TrustedDocumentSets;
import io.orgraph.http.persisted.TrustedDocuments;
import io.orgraph.log.LogLimit;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.LogLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of a manifest, from the file to the answer, in each mode. */
class ManifestLoaderTest {
    private static final String KNOWN =
            "{\"k-1\":\"query Known { __typename }\",\"k-2\":\"query Second { __typename }\"}";
    private static final String BY_TEXT = "{\"query\":\"query Known { __typename }\"}";
    private static final String FREE = "{\"query\":\"query Free { __typename }\"}";
    private static final String INTROSPECTION = "{\"query\":\"{ __schema { queryType { name } } }\"}";

    @TempDir
    private Path folder;

    private @Nullable EmbeddedServer server;

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"documentId", "doc_id", "id"})
    void a_document_is_named_by_its_id_in_the_body_and_in_the_url(String member) throws IOException {
        Web web = start("only", KNOWN);

        assertThat(web.post("{\"" + member + "\":\"k-1\"}").json()).containsKey("data");
        Reply byGet = web.get("/graphql?" + member + "=k-1");
        assertThat(byGet.json()).containsKey("data");
        assertThat(byGet.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(web.post("{\"" + member + "\":\"k-9\"}").code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void in_mode_only_free_text_and_introspection_are_refused_with_a_code_of_their_own() throws IOException {
        Web web = start("only", KNOWN);

        assertThat(web.post(FREE).code()).isEqualTo("PERSISTED_QUERY_ID_REQUIRED");
        assertThat(web.post(INTROSPECTION).code()).isEqualTo("PERSISTED_QUERY_ID_REQUIRED");
        assertThat(web.get("/graphql?query=%7B__typename%7D", "Accept", Web.GRAPHQL)
                        .status())
                .isEqualTo(422);
        assertThat(web.post(BY_TEXT).json()).containsKey("data");
        assertThat(trusted().of(TrustEvent.REFUSED)).isEqualTo(3);
        assertThat(trusted().of(TrustEvent.KNOWN)).isEqualTo(1);
    }

    /** A hash that is not of the manifest cannot be registered either. */
    @Test
    void in_mode_only_nothing_is_registered_by_hash() throws IOException {
        Web web = start("only", KNOWN);
        String hash = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\""
                + "0cbb84adcee54d5f2b9d1b6a6a3ae7d8ab12ad2ad17cd33c4a1f63ea0fd5c7a1\"}}";

        assertThat(web.post("{" + hash + "}").code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(web.post("{\"query\":\"{ __typename }\"," + hash + "}").code())
                .isEqualTo("PERSISTED_QUERY_ID_REQUIRED");
    }

    @Test
    void in_mode_prefer_other_texts_run_too() throws IOException {
        Web web = start("prefer", KNOWN);

        assertThat(web.post("{\"documentId\":\"k-1\"}").json()).containsKey("data");
        assertThat(web.post(FREE).json()).containsKey("data");
        assertThat(trusted().of(TrustEvent.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void in_mode_report_what_is_unknown_runs_and_is_logged_by_its_name() throws IOException {
        Web web = start("report", KNOWN);

        try (LogLines log = new LogLines().at("WARN", "io.orgraph.http")) {
            assertThat(web.post(FREE, "X-Request-Id", "r-1").json()).containsKey("data");
            assertThat(web.post(BY_TEXT).json()).containsKey("data");

            assertThat(log.all())
                    .filteredOn(line -> line.contains("Not in the manifest"))
                    .singleElement()
                    .asString()
                    .matches("WARN Not in the manifest: operation Free with the SHA-256 [0-9a-f]{64}, request r-1");
        }
    }

    @Test
    void in_mode_off_the_manifest_is_not_read() throws IOException {
        Web web = start("off", "{");

        assertThat(web.post("{\"documentId\":\"k-1\"}").code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(web.post(FREE).json()).containsKey("data");
    }

    @Test
    void a_line_of_the_log_has_the_name_of_the_manifest() throws IOException {
        Web web = start("only", KNOWN);

        try (LogLines log = new LogLines().at("INFO", LogLimit.OPERATIONS)) {
            web.post("{\"documentId\":\"k-1\",\"operationName\":\"Absent\"}");

            assertThat(log.all()).anyMatch(line -> line.startsWith("INFO Operation Known (unknown) of anybody"));
        }
    }

    @Test
    void a_changed_file_is_loaded_and_a_broken_one_leaves_what_was() throws IOException {
        Web web = start("only", KNOWN);
        ManifestLoader loader = requireNonNull(server).getApplicationContext().getBean(ManifestLoader.class);

        write("{\"k-3\":\"query Third { __typename }\"}");
        loader.reload();
        assertThat(web.post("{\"documentId\":\"k-3\"}").json()).containsKey("data");
        assertThat(web.post("{\"documentId\":\"k-1\"}").code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");

        for (String broken : new String[] {"{", "{\"k-4\":\"query Fourth { nonsense }\"}"}) {
            write(broken);
            loader.reload();
            assertThat(web.post("{\"documentId\":\"k-3\"}").json()).containsKey("data");
        }
        Files.delete(folder.resolve("manifest.json"));
        loader.reload();
        assertThat(web.post("{\"documentId\":\"k-3\"}").json()).containsKey("data");
        assertThat(trusted().of(TrustEvent.RELOADED)).isEqualTo(1);
        assertThat(trusted().of(TrustEvent.RELOAD_FAILED)).isEqualTo(3);
    }

    @Test
    void a_document_with_a_fault_is_told_by_its_name_and_stops_the_start_in_mode_only() throws IOException {
        String faulty = "{\"k-1\":\"query Wrong { nonsense }\",\"k-2\":\"query Second { __typename }\"}";

        try (LogLines log = new LogLines().at("WARN", "io.orgraph.config")) {
            assertThatThrownBy(() -> start("only", faulty))
                    .hasStackTraceContaining("orgraph.operations.manifest: 1 of its documents cannot run");
            Web web = start("prefer", faulty);

            assertThat(log.all()).anyMatch(line -> line.startsWith("WARN Manifest: Wrong (k-1) cannot run: "));
            assertThat(web.post("{\"documentId\":\"k-2\"}").json()).containsKey("data");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"only", "report"})
    void a_mode_that_needs_a_manifest_asks_for_it(String mode) {
        assertThatThrownBy(() -> ApplicationContext.run(Map.of("orgraph.operations.mode", mode)))
                .hasStackTraceContaining("orgraph.operations.mode: it is only or report where");
    }

    private Web start(String mode, String manifest) throws IOException {
        write(manifest);
        EmbeddedServer started = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "micronaut.server.port",
                        -1,
                        "orgraph.sandbox.port",
                        0,
                        "orgraph.operations.mode",
                        mode,
                        "orgraph.operations.manifest",
                        folder.resolve("manifest.json").toString()));
        server = started;
        return new Web(started);
    }

    private void write(String manifest) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), manifest);
    }

    private TrustedDocuments trusted() {
        return requireNonNull(server)
                .getApplicationContext()
                .getBean(TrustedDocumentSets.class)
                .usual();
    }
}
