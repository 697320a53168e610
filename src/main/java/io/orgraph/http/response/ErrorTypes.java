package io.orgraph.http.response;

import io.micronaut.configuration.graphql.GraphQLConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** The media types of errors: at the GraphQL endpoint the negotiated one, whoever refuses the request. */
@Singleton
public final class ErrorTypes {
    private final String endpoint;
    private final ProtocolVersion version;

    public ErrorTypes(
            @Value("${" + GraphQLConfiguration.PATH_CONFIG + ":" + GraphQLConfiguration.DEFAULT_PATH + "}")
                    String endpoint,
            ProtocolVersion version) {
        this.endpoint = endpoint;
        this.version = version;
    }

    AnswerType of(HttpRequest<?> request, HttpStatus status, AnswerType elsewhere) {
        if (!request.getPath().equals(endpoint)) {
            return elsewhere;
        }
        AnswerType accepted = AnswerType.wantedBy(request.getHeaders());
        return version.typeOf(status.getCode(), accepted == null ? AnswerType.JSON : accepted);
    }
}
