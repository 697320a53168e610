package io.orgraph.loading;

import io.orgraph.model.LazyInstant;
import io.orgraph.model.Sorting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Comparators for orders that the source does not do. An item without the value comes last, whichever the direction. */
final class Order {
    private Order() {}

    /** Null for the source's own order. */
    static <T, F extends Enum<F>> @Nullable Comparator<T> of(List<Sorting<F>> order, Function<F, Key<T>> keys) {
        if (order.isEmpty()) {
            return null;
        }
        return order.stream()
                .map(sorting -> keys.apply(sorting.field()).comparator(sorting.descending()))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    static <T> Key<T> byText(Function<T, @Nullable String> text) {
        return by(text, String.CASE_INSENSITIVE_ORDER);
    }

    static <T> Key<T> byTime(Function<T, @Nullable LazyInstant> time) {
        return by(item -> LazyInstant.instantOf(time.apply(item)), Comparator.<Instant>naturalOrder());
    }

    private static <T, V> Key<T> by(Function<T, @Nullable V> value, Comparator<V> ascending) {
        return descending ->
                Comparator.comparing(value, Comparator.nullsLast(descending ? ascending.reversed() : ascending));
    }

    /** What items are ordered by. */
    @FunctionalInterface
    interface Key<T> {
        Comparator<T> comparator(boolean descending);
    }
}
