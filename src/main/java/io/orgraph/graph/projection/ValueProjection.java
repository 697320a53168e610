package io.orgraph.graph.projection;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import io.orgraph.graph.operation.ResponseNames;
import io.orgraph.graph.operation.ResponseObject;
import io.orgraph.graph.schema.NodeType;
import io.orgraph.model.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How a value of one type becomes a value of the response, where that takes nothing but the value. */
sealed interface ValueProjection {
    /** In place of a value that the engine has to complete: it has to be fetched, or it is an error. */
    Object NOT_PROJECTED = new Object();

    /** In place of a value that waits for loads. All of them have been started. */
    Object LOADING = new Object();

    /** The value of the response, or {@link #NOT_PROJECTED}, or {@link #LOADING}. */
    Object of(Object value, ProjectionRun run);

    /** A scalar. Texts are what they are. */
    record Scalar(GraphQLScalarType type, boolean isText) implements ValueProjection {
        @Override
        public Object of(Object value, ProjectionRun run) {
            return isText && value instanceof String ? value : run.serialized(type.getCoercing(), value);
        }
    }

    /** A value of an enum. */
    record EnumValue(GraphQLEnumType type) implements ValueProjection {
        @Override
        public Object of(Object value, ProjectionRun run) {
            return run.serialized(type, value);
        }
    }

    /** A list, whose items are null only where the schema allows it. */
    record ItemsOf(ValueProjection item, boolean isItemNullable) implements ValueProjection {
        @Override
        public Object of(Object value, ProjectionRun run) {
            if (!(value instanceof Collection<?> items) || !run.take(items.size())) {
                return NOT_PROJECTED;
            }
            List<@Nullable Object> projected = new ArrayList<>(items.size());
            boolean isLoading = false;
            for (Object each : items) {
                Object written = orNull(item, isItemNullable, each, run);
                if (written == NOT_PROJECTED) {
                    return NOT_PROJECTED;
                }
                isLoading |= written == LOADING;
                projected.add(written);
            }
            return isLoading ? LOADING : projected;
        }
    }

    /** An object of one type. */
    record ObjectOf(ResponseNames names, List<FieldProjection> fields) implements ValueProjection {
        @Override
        public Object of(Object value, ProjectionRun run) {
            int size = fields.size();
            if (!run.take(size)) {
                return NOT_PROJECTED;
            }
            @Nullable Object[] values = new Object[size];
            int loads = run.loadsToWaitFor();
            boolean isFinished = true;
            for (int i = 0; i < size; i++) {
                Object projected = fields.get(i).of(value, run);
                if (projected == NOT_PROJECTED) {
                    return NOT_PROJECTED;
                }
                isFinished &= isFinished(projected);
                values[i] = projected;
            }
            return isFinished ? object(values) : run.unfinished(this, value, values, loads);
        }

        /** The object of the response with these values, which may be put in later. */
        ResponseObject object(@Nullable Object[] values) {
            return new ResponseObject(names, values);
        }
    }

    /** An object of one of several types, by the name of its type. */
    record OneOf(Map<String, ValueProjection> types) implements ValueProjection {
        @Override
        public Object of(Object value, ProjectionRun run) {
            ValueProjection type = value instanceof Node node
                    ? types.get(NodeType.of(node.id()).name())
                    : null;
            return type == null ? NOT_PROJECTED : type.of(value, run);
        }
    }

    /** Whether a projected field has its value, and waits neither for a load nor for being fetched. */
    static boolean isFinished(@Nullable Object projected) {
        return projected != LOADING && !(projected instanceof CompletableFuture);
    }

    /** The projected value; null for null where the schema allows it. */
    static @Nullable Object orNull(
            ValueProjection projection, boolean isNullable, @Nullable Object value, ProjectionRun run) {
        if (value == null) {
            return isNullable ? null : NOT_PROJECTED;
        }
        return projection.of(value, run);
    }
}
