package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.protocol.Web;
import io.orgraph.testkit.TwoHosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A front end has the documents of its own manifest, or those of the deployment. */
class FrontEndManifestsTest {
    private static final String FREE = "{\"query\":\"query Free { __typename }\"}";

    @TempDir
    private Path folder;

    @Test
    void each_runs_the_documents_of_its_own_manifest() throws IOException {
        try (TwoHosts all = new TwoHosts(Map.of(
                "orgraph.operations.manifest",
                manifest("usual"),
                "orgraph.front-ends.shop.manifest",
                manifest("shop"),
                "orgraph.front-ends.shop.mode",
                "only",
                "endpoints.prometheus.enabled",
                "true"))) {
            Web staff = new Web(all.staff());
            Web shop = new Web(all.shop());

            assertThat(shop.post(byId("shop")).json()).containsKey("data");
            assertThat(shop.post(byId("usual")).code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
            assertThat(shop.post(FREE).code()).isEqualTo("PERSISTED_QUERY_ID_REQUIRED");
            assertThat(shop.get("/graphiql/deployment").text()).contains("\"id\":\"shop\"", "\"mode\":\"only\"");
            assertThat(staff.get("/graphiql/deployment").text())
                    .contains("\"mode\":\"prefer\"")
                    .doesNotContain("shop");
            assertThat(staff.post(byId("usual")).json()).containsKey("data");
            assertThat(staff.post(byId("shop")).code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
            assertThat(staff.post(FREE).json()).containsKey("data");
            assertThat(staff.get("/prometheus").text().lines())
                    .contains(
                            "orgraph_trusted_events_total{event=\"refused\",front_end=\"shop\"} 2.0",
                            "orgraph_trusted_events_total{event=\"unknown\",front_end=\"-\"} 1.0")
                    .anyMatch(line -> line.startsWith(
                            "orgraph_trusted_operations_seconds_count{front_end=\"shop\",operation=\"shop\"} 1"));
        }
    }

    @Test
    void the_deployment_may_run_its_own_alone_and_a_front_end_all() throws IOException {
        try (TwoHosts all = new TwoHosts(Map.of(
                "orgraph.operations.manifest", manifest("usual"),
                "orgraph.operations.mode", "only",
                "orgraph.front-ends.shop.mode", "off"))) {
            assertThat(new Web(all.shop()).post(FREE).json()).containsKey("data");
            assertThat(new Web(all.portal()).post(FREE).code()).isEqualTo("PERSISTED_QUERY_ID_REQUIRED");
        }
    }

    private static String byId(String id) {
        return "{\"documentId\":\"" + id + "\"}";
    }

    private String manifest(String id) throws IOException {
        Path file = folder.resolve(id + ".json");
        Files.writeString(file, "{\"" + id + "\":\"query " + id + " { __typename }\"}");
        return file.toString();
    }
}
