package io.orgraph.protocol;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** A client that sends what a test says and no header more: headers are given as name, value, name, value. */
public final class Web {
    public static final String JSON = "application/json";
    public static final String GRAPHQL = "application/graphql-response+json";
    public static final String TYPENAME = "{\"query\":\"{ __typename }\"}";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;

    public Web(EmbeddedServer server) {
        this.server = server.getURI();
    }

    /** A URL that every path is appended to. */
    public Web(String base) {
        this.server = URI.create(base);
    }

    /** Of this machine, another port of the server's than the one for operations. */
    public Web(int port) {
        this.server = URI.create("http://localhost:" + port);
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Sends JSON to /graphql. */
    public Reply post(String json, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", JSON), Arrays.stream(headers))
                .toArray(String[]::new);
        return send("POST", "/graphql", json, all);
    }

    public Reply send(String method, String path, String body, String... headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Reply send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (int name = 0; name < headers.length; name += 2) {
            request.header(headers[name], headers[name + 1]);
        }
        return send(request.build());
    }

    private static Reply send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
