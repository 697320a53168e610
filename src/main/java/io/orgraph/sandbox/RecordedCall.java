package io.orgraph.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call that the sandbox received; it holds no header, so no credential.
 *
 * @param method as received
 * @param path as received, still percent-encoded, with the prefix of the API
 * @param query as received, still percent-encoded, without its question mark; null if there was none
 * @param status of the answer, which may still be held back by the latency
 * @param at when the sandbox had worked out the answer
 */
public record RecordedCall(
        String method, String path, @Nullable String query, int status, Instant at) {

    /** The method and the target, as in {@code GET /a/b?page=0}. */
    public String line() {
        return query == null ? method + " " + path : method + " " + path + "?" + query;
    }
}
