package io.orgraph.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a source writes it. It is only read when somebody wants it: reading times would be the dearest part
 * of reading a list, and most are never selected.
 */
public record LazyInstant(String text) {

    /** Null for a time in a form that nobody has seen yet: no answer is worth less for it. Without an offset it is UTC. */
    public @Nullable Instant instant() {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            return local();
        }
    }

    /** Null for null. */
    public static @Nullable LazyInstant ofNullable(@Nullable String text) {
        return text == null ? null : new LazyInstant(text);
    }

    /** Null for null, and as {@link #instant()}. */
    public static @Nullable Instant instantOf(@Nullable LazyInstant moment) {
        return moment == null ? null : moment.instant();
    }

    private @Nullable Instant local() {
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unknownForm) {
            return null;
        }
    }
}
