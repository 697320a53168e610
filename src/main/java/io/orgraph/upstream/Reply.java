package io.orgraph.upstream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A response of a source, whatever its status.
 *
 * @param retryAfter how long the source asks to wait, a day at most; null where it says nothing readable
 * @param requestId the source's id of the request; null where it is not a valid reference
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy for each reader of a shared response is waste.
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
