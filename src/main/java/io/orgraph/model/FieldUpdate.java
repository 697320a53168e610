package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * The update of one field: it stays as it is, or gets a value.
 *
 * @param given whether the field changes at all
 */
public record FieldUpdate<T>(boolean given, @Nullable T value) {

    /** Leaves the field as it is. */
    public static <T> FieldUpdate<T> none() {
        return new FieldUpdate<>(false, null);
    }

    /** Sets the field; null clears it. */
    public static <T> FieldUpdate<T> to(@Nullable T value) {
        return new FieldUpdate<>(true, value);
    }
}
