package io.orgraph.upstream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a source as it came, whatever its status.
 *
 * @param retryAfter how long it asks to wait, a day at most; null where it says nothing readable
 * @param requestId what it calls the request, where that is a harmless text
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and a copy for each reader of a shared answer is waste.
public record Reply(
        int status,
        byte[] body,
        @Nullable Duration retryAfter,
        @Nullable String requestId) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return "Reply[" + status + ", " + body.length + " bytes]";
    }
}
