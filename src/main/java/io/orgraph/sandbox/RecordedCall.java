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
 * @param status of the answer, which may still be held back or never be sent; 0 if none was worked out
 * @param at when the sandbox had worked out the answer
 * @param outcome what became of the call, which a fault may have decided
 */
public record RecordedCall(
        String method, String path, @Nullable String query, int status, Instant at, CallEffect outcome) {

    /** The method and the target, as in {@code GET /a/b?page=0}. */
    public String line() {
        return query == null ? method + " " + path : method + " " + path + "?" + query;
    }
}
