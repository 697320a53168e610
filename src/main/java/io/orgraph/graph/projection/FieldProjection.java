package io.orgraph.graph.projection;

import io.orgraph.graph.schema.PlainFetcher;
import org.jspecify.annotations.Nullable;

/** How a field of an object is read and becomes a value of the response. */
sealed interface FieldProjection {
    /** The value of the response, or {@link ValueProjection#NOT_PROJECTED}. */
    @Nullable Object of(Object object, Projecting run);

    /** A field that is the same for all objects of a type, such as {@code __typename}. */
    record Constant(String value) implements FieldProjection {
        @Override
        public Object of(Object object, Projecting run) {
            return value;
        }
    }

    /** A field that is read from the object. */
    record Plain(PlainFetcher fetcher, ValueProjection projection, boolean isNullable) implements FieldProjection {
        @Override
        public @Nullable Object of(Object object, Projecting run) {
            Object value = fetcher.atHand(object);
            return value == PlainFetcher.NOT_AT_HAND
                    ? ValueProjection.NOT_PROJECTED
                    : ValueProjection.orNull(projection, isNullable, value, run);
        }
    }
}
