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
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody with a credential, and the question that they ask again and again. */
record Tenant(String source, String credential, String query) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final List<String> ANEW = List.of("requestId", "reference");

    static final String WORKSPACES = "{ organizations(sources: [\"transactionlink\"]) { nodes {"
            + " workspaces(first: 4) { totalCount nodes { id name } } } } }";
    static final String ROLES =
            "{ organizations(sources: [\"transactionlink\"]) { nodes { sourceId roles { nodes { id name } } } } }";
    static final String ORGANIZATIONS = "{ organizations(sources: [\"kognitos\"]) { nodes { id name } totalCount } }";
    static final String PERMISSIONS =
            "{ organizations(sources: [\"tours\"]) { nodes { id name viewerPermissions { key } } } }";

    /** Shows the credential to more sources than the tenant's own, where more are named. */
    CompletableFuture<Map<String, Object>> ask(URI server, String... more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/graphql"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Orgraph-Credential-" + source, credential)
                .POST(BodyPublishers.ofByteArray(Json.write(Map.of("query", query))));
        List.of(more).forEach(other -> request.header("Orgraph-Credential-" + other, credential));
        return HTTP.sendAsync(request.build(), BodyHandlers.ofByteArray())
                .thenApply(answer -> Json.read(answer.body()));
    }

    /** An answer, where of what is made anew for each only that it is there. */
    static Object usual(@Nullable Object answer) {
        if (answer instanceof Map<?, ?> object) {
            Map<String, Object> members = new TreeMap<>();
            object.forEach((name, value) ->
                    members.put(String.valueOf(name), ANEW.contains(name) ? "made anew" : usual(value)));
            return members;
        }
        return answer instanceof List<?> array
                ? array.stream().map(Tenant::usual).toList()
                : String.valueOf(answer);
    }

    /** All values of that name in an answer. */
    static Stream<Object> in(@Nullable Object answer, String name) {
        if (answer instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .flatMap(member -> member.getKey().equals(name)
                            ? Stream.ofNullable(member.getValue())
                            : in(member.getValue(), name));
        }
        return answer instanceof List<?> array ? array.stream().flatMap(item -> in(item, name)) : Stream.of();
    }
}
