package io.orgraph.http.response;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The media types of /graphql's responses. */
public enum AnswerType {
    /** The older one, for clients that do not know the other. */
    JSON("application/json"),
    /** The newer one: the body is a GraphQL response, whatever the status. */
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // immutable, though MediaType does not declare it
    private final MediaType contentType;

    AnswerType(String mediaType) {
        this.mediaType = mediaType;
        this.contentType = new MediaType(mediaType + "; charset=utf-8");
    }

    public MediaType contentType() {
        return contentType;
    }

    /** The type that the client prefers, the newer one if it prefers neither; null where it accepts neither. */
    public static @Nullable AnswerType wantedBy(HttpHeaders headers) {
        List<String> accept = headers.getAll(HttpHeaders.ACCEPT);
        if (String.join("", accept).isBlank()) {
            return JSON;
        }
        QualityValues wanted = QualityValues.of(accept);
        double json = JSON.qualityIn(wanted);
        double graphql = GRAPHQL_RESPONSE.qualityIn(wanted);
        if (json <= 0 && graphql <= 0) {
            return null;
        }
        boolean newer = graphql > json || (graphql == json && wanted.names(GRAPHQL_RESPONSE.mediaType));
        return newer ? GRAPHQL_RESPONSE : JSON;
    }

    private double qualityIn(QualityValues wanted) {
        return wanted.qualityOf(mediaType, "application/*", "*/*");
    }
}
