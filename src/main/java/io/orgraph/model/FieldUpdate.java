package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of one field: it stays as it is, or it gets a value.
 *
 * @param given whether it is to change at all
 * @param value the new value; null clears the field
 */
public record FieldUpdate<T>(boolean given, @Nullable T value) {

    /** Leaves the field as it is. */
    public static <T> FieldUpdate<T> none() {
        return new FieldUpdate<>(false, null);
    }

    /** Gives the field a value; null clears it. */
    public static <T> FieldUpdate<T> to(@Nullable T value) {
        return new FieldUpdate<>(true, value);
    }
}
