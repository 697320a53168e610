package io.orgraph.graph.projection;

import io.orgraph.graph.schema.PlainFetcher;
import org.jspecify.annotations.Nullable;

/** How a field of an object is read and becomes a value of the response. */
sealed interface FieldProjection {
    /**
     * The value of the response, or what {@link ValueProjection#of} may give in its place; a future where the field is being
     * fetched.
     */
    @Nullable Object of(Object object, ProjectionRun run);

    /** A field that is the same for all objects of a type, such as {@code __typename}. */
    record Constant(String value) implements FieldProjection {
        @Override
        public Object of(Object object, ProjectionRun run) {
            return value;
        }
    }

    /** A field that is read from the object, and fetched where the object does not have it. */
    record Fetched(FetchedField field, ValueProjection projection, boolean isNullable) implements FieldProjection {
        @Override
        public @Nullable Object of(Object object, ProjectionRun run) {
            Object value = object == FetchedField.ROOT
                    ? PlainFetcher.NOT_AT_HAND
                    : field.fetcher().loaded(object, run);
            if (value == PlainFetcher.NOT_AT_HAND) {
                return run.fetched(this, object);
            }
            return value == PlainFetcher.LOADING ? ValueProjection.LOADING : projected(value, run);
        }

        /** The value of the response for a value that was read or fetched. */
        @Nullable Object projected(@Nullable Object value, ProjectionRun run) {
            return ValueProjection.orNull(projection, isNullable, value, run);
        }
    }
}
