package io.orgraph.sandbox;

import io.orgraph.sandbox.http.CallEffect;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call that the sandbox received; it holds no header, so no credential.
 *
 * @param method as received
 * @param path as received, still percent-encoded, with the prefix of the API
 * @param query as received, still percent-encoded, without its question mark; null if there was none
 * @param status status of the response, which may still be delayed or never be sent; 0 if none was computed
 * @param at when the sandbox had computed the response
 * @param outcome what happened to the call; a fault may have decided it
 */
public record RecordedCall(
        String method, String path, @Nullable String query, int status, Instant at, CallEffect outcome) {

    /** The method and the target, as in {@code GET /a/b?page=0}. */
    public String line() {
        return query == null ? method + " " + path : method + " " + path + "?" + query;
    }
}
