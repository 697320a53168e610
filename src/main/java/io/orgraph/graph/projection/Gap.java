package io.orgraph.graph.projection;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A place in the response of a {@link ProjectedQuery} whose value comes later. */
sealed interface Gap {
    /** Puts the value in, now that it is there. */
    void fill(ProjectedQuery query);

    /** A field that is being fetched. */
    final class OfField implements Gap {
        private final FieldProjection.Fetched field;
        private final CompletableFuture<?> fetched;
        private final @Nullable Object[] values;
        private final int index;

        OfField(FieldProjection.Fetched field, CompletableFuture<?> fetched, @Nullable Object[] values, int index) {
            this.field = field;
            this.fetched = fetched;
            this.values = values;
            this.index = index;
        }

        @Override
        public void fill(ProjectedQuery query) {
            values[index] = query.orEngine(
                    fetched.isCompletedExceptionally()
                            ? ValueProjection.NOT_PROJECTED
                            : query.projected(field, fetched.getNow(null)));
        }
    }

    /** All fields of an object that need its details. */
    final class OfDetails implements Gap {
        private final ValueProjection.ObjectOf projection;
        private final Object object;
        private final @Nullable Object[] values;

        OfDetails(ValueProjection.ObjectOf projection, Object object, @Nullable Object[] values) {
            this.projection = projection;
            this.object = object;
            this.values = values;
        }

        @Override
        public void fill(ProjectedQuery query) {
            int loads = query.loadsToWaitFor();
            boolean isFinished = true;
            for (int i = 0; i < values.length && !query.isOver(); i++) {
                if (values[i] == ValueProjection.LOADING) {
                    values[i] = query.orEngine(projection.fields().get(i).of(object, query));
                    isFinished &= ValueProjection.isFinished(values[i]);
                }
            }
            if (!isFinished && !query.isOver()) {
                query.unfinished(projection, object, values, loads);
            }
        }
    }
}
