package io.orgraph.source.kognitos;

import org.jspecify.annotations.Nullable;

/**
 * A filter in the language of AIP-160: conditions that all have to hold. What is looked for is always quoted, and so
 * stays one value whatever is in it.
 */
record Filter(String text) {
    static final Filter NONE = new Filter("");

    /** One condition more; the same filter where nothing is looked for. */
    Filter equal(String field, @Nullable String value) {
        return value == null ? this : and(field + '=' + quoted(value));
    }

    /** One condition more; the same filter where nothing is looked for, since everything holds the empty text. */
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
