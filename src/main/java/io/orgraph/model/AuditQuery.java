package io.orgraph.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of an audit log are wanted; what is null does not matter.
 *
 * @param from the first moment that counts
 * @param to the last moment that counts
 */
public record AuditQuery(
        @Nullable UserId actor,
        @Nullable String action,
        @Nullable String resourceType,
        @Nullable String resourceId,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null);
}
