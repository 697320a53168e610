package io.orgraph.http.response;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The media types that /graphql answers with. Which one it is also decides the status of a refused document. */
public enum AnswerType {
    /** The older one: a well-formed request is answered 200, whatever the engine says to its document. */
    JSON("application/json"),
    /** The newer one: the status tells whether the document was executed. */
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // nothing changes a MediaType, it only does not say so
    private final MediaType contentType;

    AnswerType(String mediaType) {
        this.mediaType = mediaType;
        this.contentType = new MediaType(mediaType + "; charset=utf-8");
    }

    public MediaType contentType() {
        return contentType;
    }

    /** The one that the client wants most, the newer one if it names both alike; null where it takes neither. */
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
