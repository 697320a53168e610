package io.orgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.testkit.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedDocumentMetersTest {
    @TempDir
    private Path folder;

    @Test
    void operations_are_measured_by_the_names_of_the_manifest() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, "{\"k-1\":\"query Known { __typename }\"}");
        try (Measured measured = new Measured(
                Map.of("orgraph.operations.manifest", manifest.toString(), "orgraph.operations.mode", "only"))) {
            measured.ask("{\"documentId\":\"k-1\"}");
            measured.ask("{\"query\":\"query Foreign { __typename }\"}");

            Scrape scrape = measured.scrape();

            assertThat(scrape.of("orgraph_trusted_operations_seconds_count", "operation=\"Known\""))
                    .isEqualTo(1);
            assertThat(scrape.of("orgraph_trusted_operations_seconds_count")).isEqualTo(1);
            assertThat(scrape.of("orgraph_trusted_events_total", "event=\"known\""))
                    .isEqualTo(1);
            assertThat(scrape.of("orgraph_trusted_events_total", "event=\"refused\""))
                    .isEqualTo(1);
            assertThat(scrape.of("orgraph_trusted_documents")).isEqualTo(1);
        }
    }
}
