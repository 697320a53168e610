package io.orgraph.http;

import io.micronaut.configuration.graphql.GraphQLConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.netty.util.AsciiString;

/** Tells on every response of the GraphQL endpoint what the method QUERY takes (RFC 10008), and names it in {@code Allow}. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class QueryMethodFilter {
    private static final CharSequence ACCEPT_QUERY = AsciiString.cached("Accept-Query");
    private static final CharSequence JSON = AsciiString.cached(MediaType.APPLICATION_JSON);

    private final String endpoint;

    QueryMethodFilter(
            @Value("${" + GraphQLConfiguration.PATH_CONFIG + ":" + GraphQLConfiguration.DEFAULT_PATH + "}")
                    String endpoint) {
        this.endpoint = endpoint;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        if (request.getPath().equals(endpoint)) {
            answer.getHeaders().set(ACCEPT_QUERY, JSON);
            nameQuery(answer.getHeaders());
        }
    }

    /** The framework lists a method that it has no name for as CUSTOM. */
    private static void nameQuery(MutableHttpHeaders headers) {
        if (headers.contains(HttpHeaders.ALLOW)
                && String.join(",", headers.getAll(HttpHeaders.ALLOW)).contains(HttpMethod.CUSTOM.name())) {
            headers.set(HttpHeaders.ALLOW, "GET, POST, " + Exchange.QUERY);
        }
    }
}
