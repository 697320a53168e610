package io.orgraph.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks a running Orgraph over HTTP, as a front end does. */
public final class GraphClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI endpoint;
    private final Map<String, String> headers;

    public GraphClient(URI server) {
        this(server.resolve("/graphql"), Map.of());
    }

    private GraphClient(URI endpoint, Map<String, String> headers) {
        this.endpoint = endpoint;
        this.headers = headers;
    }

    public GraphClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new GraphClient(endpoint, more);
    }

    public GraphAnswer ask(String query) {
        return ask(query, Map.of());
    }

    public GraphAnswer ask(String query, Map<String, ?> variables) {
        return ask(query, variables, Map.of());
    }

    /** With the request's {@code extensions}. */
    public GraphAnswer ask(String query, Map<String, ?> variables, Map<String, ?> extensions) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(
                        Json.write(Map.of("query", query, "variables", variables, "extensions", extensions))));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new GraphAnswer(answer.statusCode(), Json.read(answer.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
