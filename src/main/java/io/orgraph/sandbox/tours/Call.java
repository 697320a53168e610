package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.JsonObject;
import io.orgraph.sandbox.http.Request;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request with a path of this API and a caller who may make it.
 *
 * @param request as received
 * @param variables of the path, decoded
 * @param who the caller; null for public endpoints
 * @param at time of the request, in whole milliseconds
 */
record Call(
        Request request,
        Map<String, String> variables,
        @Nullable Account who,
        Instant at) {

    static Call now(Request request, Map<String, String> variables, @Nullable Account who) {
        return new Call(request, variables, who, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    JsonObject body() {
        return JsonObject.of(request.body());
    }

    /** Adds the caller's change to the audit log of their organization. */
    void record(String action, String resourceId, AuditEntry.State state) {
        organization().audit().record(this, action, resourceId, state);
    }

    Account account() {
        return Objects.requireNonNull(who, "this endpoint lets everybody in");
    }

    /** The organization of the caller. */
    Organization organization() {
        return account().organization();
    }
}
