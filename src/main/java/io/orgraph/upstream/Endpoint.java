package io.orgraph.upstream;

import io.micronaut.http.HttpMethod;
import io.orgraph.failure.Failure;
import io.orgraph.model.PathId;
import io.orgraph.model.SourceName;

/**
 * One operation of a REST API: its method, its path template, and whether it is idempotent. The template is parsed
 * once; a malformed one throws IllegalArgumentException when the class that declares it is loaded.
 */
public final class Endpoint {
    private final HttpMethod method;
    private final PathTemplate path;
    private final Idempotency idempotency;

    private Endpoint(HttpMethod method, String template, Idempotency idempotency) {
        this.method = method;
        this.path = PathTemplate.of(template);
        this.idempotency = idempotency;
    }

    public static Endpoint get(String template) {
        return new Endpoint(HttpMethod.GET, template, Idempotency.SAFE);
    }

    /** A POST that only reads, such as a search or a count. */
    public static Endpoint postToRead(String template) {
        return new Endpoint(HttpMethod.POST, template, Idempotency.SAFE);
    }

    public static Endpoint put(String template) {
        return new Endpoint(HttpMethod.PUT, template, Idempotency.IDEMPOTENT);
    }

    public static Endpoint delete(String template) {
        return new Endpoint(HttpMethod.DELETE, template, Idempotency.IDEMPOTENT);
    }

    public static Endpoint post(String template) {
        return new Endpoint(HttpMethod.POST, template, Idempotency.NON_IDEMPOTENT);
    }

    public static Endpoint patch(String template) {
        return new Endpoint(HttpMethod.PATCH, template, Idempotency.NON_IDEMPOTENT);
    }

    /**
     * Creates the call with these ids, in the order of the template. Each id becomes exactly one segment. Throws
     * IllegalArgumentException for another number of ids, and for an id that is empty or would lead to another path.
     */
    public Call at(PathId... ids) {
        return new Call(this, path.with(ids));
    }

    /** The path template without ids, as logs show it. */
    public String template() {
        return path.toString();
    }

    public Idempotency idempotency() {
        return idempotency;
    }

    HttpMethod method() {
        return method;
    }

    /** Whether it may change something at the source. */
    boolean writes() {
        return idempotency != Idempotency.SAFE;
    }

    /** The failure of a write that was, or may have been, sent and has no response. */
    Failure.OutcomeUnknown outcomeUnknown(SourceName source) {
        return new Failure.OutcomeUnknown(source, idempotency == Idempotency.IDEMPOTENT);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
