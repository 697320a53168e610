package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of one field: it stays as it is, or it gets a value.
 *
 * @param given whether it is to change at all
 * @param value the new value; null clears the field
 */
public record Edit<T>(boolean given, @Nullable T value) {

    /** Leaves the field as it is. */
    public static <T> Edit<T> none() {
        return new Edit<>(false, null);
    }

    /** Gives the field a value; null clears it. */
    public static <T> Edit<T> to(@Nullable T value) {
        return new Edit<>(true, value);
    }
}
