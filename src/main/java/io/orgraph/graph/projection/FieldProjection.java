package io.orgraph.graph.projection;

import io.orgraph.graph.schema.PlainFetcher;
import org.jspecify.annotations.Nullable;

/** How a field of an object is read and becomes a value of the response. */
sealed interface FieldProjection {
    /** The value of the response, or what {@link ValueProjection#of} may give in its place. */
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
            Object value = fetcher.loaded(object, run);
            if (value == PlainFetcher.NOT_AT_HAND) {
                return ValueProjection.NOT_PROJECTED;
            }
            return value == PlainFetcher.LOADING
                    ? ValueProjection.LOADING
                    : ValueProjection.orNull(projection, isNullable, value, run);
        }
    }
}
