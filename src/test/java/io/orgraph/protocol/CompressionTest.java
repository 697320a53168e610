package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@MicronautTest
class CompressionTest {
    private static final String LARGE = "{\"query\":\"{ __schema { types { name description } } }\"}";
    private static final String SMALL = "{\"query\":\"{ __typename }\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI graph;

    CompressionTest(EmbeddedServer server) {
        this.graph = server.getURI().resolve("/graphql");
    }

    @Test
    void a_large_answer_is_compressed_for_whoever_takes_it() throws Exception {
        HttpResponse<byte[]> plain = ask(LARGE, "identity");
        HttpResponse<byte[]> compressed = ask(LARGE, "gzip");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.body()).hasSizeLessThan(plain.body().length / 2);
        assertThat(inflated(compressed.body())).isEqualTo(plain.body());
    }

    @Test
    void a_small_answer_is_not() throws Exception {
        HttpResponse<byte[]> answer = ask(SMALL, "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    private HttpResponse<byte[]> ask(String body, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(graph)
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", encoding)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] inflated(byte[] compressed) throws IOException {
        try (GZIPInputStream inflating = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return inflating.readAllBytes();
        }
    }
}
