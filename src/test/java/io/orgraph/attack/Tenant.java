package io.orgraph.attack;

import io.orgraph.testkit.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Somebody with a credential, and the question that they ask again and again. */
record Tenant(String source, String credential, String query) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final List<String> OWN_TO_EACH = List.of("requestId", "reference", "retryAfter");

    static final String WORKSPACES = "{ organizations(sources: [\"transactionlink\"]) { nodes {"
            + " workspaces(first: 4) { totalCount nodes { id name } } } } }";
    static final String ROLES =
            "{ organizations(sources: [\"transactionlink\"]) { nodes { sourceId roles { nodes { id name } } } } }";
    static final String ORGANIZATIONS = "{ organizations(sources: [\"kognitos\"]) { nodes { id name } totalCount } }";
    static final String PERMISSIONS =
            "{ organizations(sources: [\"tours\"]) { nodes { id name viewerPermissions { key } } } }";

    /** Asks, and gives the answer without what is different every time. */
    CompletableFuture<Object> ask(URI server) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/graphql"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Orgraph-Credential-" + source, credential)
                .POST(BodyPublishers.ofByteArray(Json.write(Map.of("query", query))))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofByteArray())
                .thenApply(answer -> common(Json.read(answer.body())));
    }

    private static Object common(@Nullable Object json) {
        if (json instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .filter(entry -> !OWN_TO_EACH.contains(String.valueOf(entry.getKey())))
                    .map(entry -> Map.entry(String.valueOf(entry.getKey()), common(entry.getValue())))
                    .toList();
        }
        return json instanceof List<?> array
                ? array.stream().map(Tenant::common).toList()
                : String.valueOf(json);
    }
}
