package io.orgraph.graph.operation;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with. A single response is the only case so far; several responses to one request, as a
 * subscription or incremental delivery has them, are a record more.
 */
public sealed interface GraphqlResponse {

    /**
     * One response, complete.
     *
     * @param body {@code errors}, {@code data} and {@code extensions}, those that are there, as the client is to read them
     * @param retryAfter how long to wait before the operation is sent again; zero unless it is {@link Status#RATE_LIMITED}
     */
    record Single(Status status, Map<String, @Nullable Object> body, Duration retryAfter) implements GraphqlResponse {}

    /** Whether the operation was executed, and else why not. */
    enum Status {
        /** There is {@code data}, though errors may have made it null. */
        EXECUTED,
        /** The document is not GraphQL. */
        NOT_PARSED,
        /** The document, or what came with it, is not as it should be. */
        NOT_EXECUTED,
        /** It is a mutation, and the request may only read. */
        MUTATION_REFUSED,
        /** Its caller's cost rate is exceeded. */
        RATE_LIMITED
    }
}
