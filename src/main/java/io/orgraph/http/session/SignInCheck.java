package io.orgraph.http.session;

import io.orgraph.credential.SourceCredentials;
import io.orgraph.failure.Code;
import io.orgraph.graph.operation.Caller;
import io.orgraph.graph.operation.CostQuota;
import io.orgraph.graph.operation.Deadlines;
import io.orgraph.graph.operation.GraphqlRequest;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.GraphqlService;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationDocument;
import io.orgraph.http.response.JsonReader;
import io.orgraph.http.response.JsonWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Has each source say whether it accepts its credential, by the cheapest read: what {@code isAccepted} of the graph asks,
 * with its budget, deadline and limits.
 */
@Singleton
final class SignInCheck {
    private static final GraphqlRequest QUESTION = new GraphqlRequest(
            new OperationDocument.Text("query SignIn { viewer { sources { source { name } isAccepted } } }"),
            null,
            Map.of(),
            false);

    private final GraphqlService engine;
    private final Deadlines deadlines;

    SignInCheck(GraphqlService engine, Deadlines deadlines) {
        this.engine = engine;
        this.deadlines = deadlines;
    }

    /** The sources by name: {@code null} where it accepts its credential, otherwise the code of the failure. */
    CompletionStage<Map<String, @Nullable String>> of(SourceCredentials credentials, String requestId) {
        return deadlines
                .run(
                        requestId,
                        budget -> engine.run(
                                        QUESTION,
                                        new OperationContext(
                                                new Caller(null, false, credentials, null),
                                                requestId,
                                                true,
                                                budget,
                                                CostQuota.UNLIMITED))
                                .toCompletableFuture())
                .thenApply(response -> outcomes((GraphqlResponse.Single) response));
    }

    private static Map<String, @Nullable String> outcomes(GraphqlResponse.Single response) {
        Map<?, ?> body = plain(response.body());
        Map<String, @Nullable String> outcomes = new HashMap<>();
        List<?> sources = listAt(body, "data", "viewer", "sources");
        for (int i = 0; i < sources.size(); i++) {
            Map<?, ?> source = (Map<?, ?>) sources.get(i);
            String name = String.valueOf(at(source, "source", "name"));
            outcomes.put(name, outcome(source.get("isAccepted"), listAt(body, "errors"), i));
        }
        return outcomes;
    }

    private static @Nullable String outcome(@Nullable Object accepted, List<?> errors, int index) {
        if (accepted instanceof Boolean said) {
            return said ? null : Code.UNAUTHENTICATED.name();
        }
        return errors.stream()
                .map(error -> (Map<?, ?>) error)
                .filter(error -> error.get("path") instanceof List<?> path && path.contains(index))
                .map(error -> String.valueOf(at(error, "extensions", "code")))
                .findFirst()
                .orElse(Code.UPSTREAM_UNAVAILABLE.name());
    }

    private static List<?> listAt(Map<?, ?> body, String... path) {
        return at(body, path) instanceof List<?> list ? list : List.of();
    }

    private static @Nullable Object at(Map<?, ?> body, String... path) {
        Object at = body;
        for (String name : path) {
            at = at instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return at;
    }

    /** As a client reads it: what the engine put together may be of any type that can be written. */
    private static Map<?, ?> plain(Map<String, @Nullable Object> body) {
        try {
            return JsonReader.read(JsonWriter.write(body)) instanceof Map<?, ?> members ? members : Map.of();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
