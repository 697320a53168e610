package io.orgraph.http.security;

import io.micronaut.configuration.graphql.GraphQLConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.orgraph.http.response.RequestId;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a page of an allowed origin may do (CORS): which paths, methods and headers, and what it may read of a response.
 * The origin is repeated, never a wildcard, since credentials are allowed.
 */
@Singleton
final class CorsPolicy {
    private static final String EXPOSED = RequestId.HEADER + ", " + HttpHeaders.RETRY_AFTER;
    private static final String PREFLIGHT_VARIES = String.join(
            ", ",
            HttpHeaders.ORIGIN,
            HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD,
            HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
    /** Ten minutes: so long an origin that is no longer listed goes on without asking. */
    private static final String MAX_AGE = "600";

    private final Map<String, Set<String>> methods;
    private final Set<String> headers;

    CorsPolicy(
            @Value("${" + GraphQLConfiguration.PATH_CONFIG + ":" + GraphQLConfiguration.DEFAULT_PATH + "}")
                    String graph,
            HttpSettings settings) {
        this.methods =
                Map.of(graph, Set.of("GET", "POST", "QUERY"), CsrfCheck.SIGN_IN, Set.of("DELETE", "GET", "POST"));
        this.headers = new HashSet<>(List.of(
                "accept",
                "authorization",
                "content-type",
                "orgraph-key",
                CsrfCheck.HEADER.toLowerCase(Locale.ROOT),
                RequestId.HEADER.toLowerCase(Locale.ROOT)));
        settings.sources().forEach(source -> headers.add(CredentialReader.PREFIX + source));
    }

    boolean includes(HttpRequest<?> request) {
        return methods.containsKey(request.getPath());
    }

    /** Whether the request that a preflight asks for is allowed. */
    boolean allows(HttpRequest<?> preflight) {
        HttpHeaders asked = preflight.getHeaders();
        return methods.getOrDefault(preflight.getPath(), Set.of())
                        .contains(asked.get(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD))
                && asked.getAll(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS).stream()
                        .flatMap(names -> Arrays.stream(names.split(",", -1)))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .allMatch(name -> name.isEmpty() || headers.contains(name));
    }

    void answerPreflight(HttpRequest<?> preflight, MutableHttpHeaders answer) {
        answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, String.join(", ", methods.get(preflight.getPath())));
        answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, String.join(", ", headers));
        answer.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE);
        answer.set(HttpHeaders.VARY, PREFLIGHT_VARIES);
    }

    static void allow(String origin, MutableHttpHeaders answer) {
        answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }
}
