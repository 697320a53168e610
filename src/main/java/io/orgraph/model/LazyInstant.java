package io.orgraph.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a source writes it, parsed on demand: parsing times would be the most expensive part of reading a
 * list, and most are never selected.
 */
public record LazyInstant(String text) {

    /**
     * Returns null for a time in an unknown form, which never makes a response invalid. A time without an offset is
     * UTC.
     */
    public @Nullable Instant instant() {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            return local();
        }
    }

    /** Returns null for null. */
    public static @Nullable LazyInstant ofNullable(@Nullable String text) {
        return text == null ? null : new LazyInstant(text);
    }

    /** Returns null for null, and otherwise {@link #instant()}. */
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
