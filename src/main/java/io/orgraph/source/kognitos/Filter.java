package io.orgraph.source.kognitos;

import org.jspecify.annotations.Nullable;

/**
 * A filter in the language of AIP-160: conditions that all have to hold. Values are always quoted, so each stays one
 * value whatever it contains.
 */
record Filter(String text) {
    static final Filter NONE = new Filter("");

    /** Adds a condition; returns the same filter for a null value. */
    Filter equal(String field, @Nullable String value) {
        return value == null ? this : and(field + '=' + quoted(value));
    }

    /** Adds a condition; returns the same filter for null and for the empty text, which every text contains. */
    Filter contains(String field, @Nullable String part) {
        return part == null || part.isEmpty() ? this : and(field + ':' + quoted(part));
    }

    boolean isNone() {
        return text.isEmpty();
    }

    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Filter and(String condition) {
        return new Filter(isNone() ? condition : text + " AND " + condition);
    }
}
