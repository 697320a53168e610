package io.orgraph.faults;

import java.util.Map;
import java.util.Objects;

/**
 * What comes of a fault: stated, or seen.
 *
 * @param code of the error; {@code OK} where there is the value, {@code ABSENT} where there is none and no error either
 * @param told where the code stands: {@code error} or {@code userError}
 * @param rest what of the operation is there: {@code all}, or that of {@code other sources}
 * @param retryable yes or no
 * @param retryAfter in seconds
 * @param hits how often the call came to the upstream
 * @param effects how often the source acted on it, where it is a write
 */
record MatrixCell(
        String code, String told, String rest, String retryable, String retryAfter, String hits, String effects) {
    static final String NOT_STATED = "not stated";
    static final String NOT_APPLICABLE = "n/a";

    static MatrixCell stated(Map<String, String> row) {
        return new MatrixCell(
                of(row, "code"),
                of(row, "told as"),
                of(row, "rest"),
                of(row, "retryable"),
                of(row, "retry after"),
                of(row, "hits"),
                of(row, "effects"));
    }

    boolean isApplicable() {
        return !code.equals(NOT_APPLICABLE);
    }

    private static String of(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
