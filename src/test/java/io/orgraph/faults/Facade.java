package io.orgraph.faults;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An Orgraph of its own for each place where the sources of the operations are looked for. */
final class Facade implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> CREDENTIALS = Map.of(
            "transactionlink", TransactionLinkTokens.ADMIN,
            "kognitos", KognitosTokens.ADMIN,
            "tours", ToursCredentials.ADMIN_KEY);

    private final EmbeddedServer server;

    Facade(Map<String, Object> settings) {
        server = ApplicationContext.run(EmbeddedServer.class, settings, "test");
    }

    /** With the sources of the operations, by name, at those addresses, and one that nothing is ever wrong with. */
    static Facade at(SourceAddress place, Map<Operation, URI> urls, URI steady) {
        Map<String, Object> settings = new HashMap<>(Map.of("orgraph.limits.pages", 5));
        urls.forEach((operation, url) -> settings.putAll(source(operation.name(), operation.kind(), url, place)));
        settings.putAll(source(OperationIds.STEADY, "transactionlink", steady, SourceAddress.SERVED));
        return new Facade(settings);
    }

    /** Retries are many and soon, and no circuit ever opens: each cell is on its own. */
    private static Map<String, Object> source(String name, String kind, URI url, SourceAddress place) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("connect-timeout", SourceAddress.CONNECT_TIMEOUT.toMillis() + "ms");
        settings.put("call-timeout", place.callTimeout);
        settings.put("max-answer-size", "64KB");
        settings.put("retry-budget", 100);
        settings.put("retry-pause", "20ms");
        settings.put("circuit-calls", 1_000_000);
        return source(name, kind, url, settings);
    }

    /** A source with these settings, and the credential that the sandbox takes. */
    static Map<String, Object> source(String name, String kind, URI url, Map<String, Object> settings) {
        Map<String, Object> whole = new HashMap<>();
        settings.forEach((setting, value) -> whole.put("orgraph.sources." + name + "." + setting, value));
        whole.put("orgraph.sources." + name + ".kind", kind);
        whole.put("orgraph.sources." + name + ".url", url.toString());
        whole.put("orgraph.sources." + name + ".credential", CREDENTIALS.get(kind));
        return whole;
    }

    Told ask(String document, Map<String, ?> variables) {
        return ask(document, variables, Map.of());
    }

    /** With these headers too. */
    Told ask(String document, Map<String, ?> variables, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve("/graphql"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.write(Map.of("query", document, "variables", variables))));
        headers.forEach(request::header);
        long start = System.nanoTime();
        HttpResponse<byte[]> response = send(request.build());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        GraphAnswer answer = new GraphAnswer(response.statusCode(), Json.read(response.body()));
        return new Told(answer, answer.json() + " " + response.headers().map(), took);
    }

    @Override
    public void close() {
        server.close();
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * What came back.
     *
     * @param text all of it, headers too
     */
    record Told(GraphAnswer answer, String text, Duration took) {}
}
