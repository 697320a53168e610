package io.orgraph.graph.projection;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultNodesInfo;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One run of a projection: counts its values against the limit of the operation. Not safe for several threads. */
final class Projecting {
    private final GraphQLContext context;
    private final Locale locale;
    private final ResultNodesInfo counted;
    private final int limit;
    private final int room;
    private int taken;

    Projecting(ExecutionContext execution) {
        this.context = execution.getGraphQLContext();
        this.locale = execution.getLocale();
        this.counted = execution.getResultNodesInfo();
        Integer most = context.get(ResultNodesInfo.MAX_RESULT_NODES);
        this.limit = most == null ? Integer.MAX_VALUE : most;
        this.room = limit - counted.getResultNodesCount();
    }

    /** Counts further values; false if the limit has no room for them. */
    boolean take(int values) {
        taken += values;
        return taken >= 0 && taken <= room;
    }

    Object serialized(Coercing<?, ?> scalar, Object value) {
        return orNotProjected(scalar.serialize(value, context, locale));
    }

    Object serialized(GraphQLEnumType type, Object value) {
        return orNotProjected(type.serialize(value, context, locale));
    }

    private static Object orNotProjected(@Nullable Object serialized) {
        return serialized == null ? ValueProjection.NOT_PROJECTED : serialized;
    }

    /** Adds what was taken to the operation's count, to which other threads may have added meanwhile. */
    void settle() {
        for (int i = 0; i < taken; i++) {
            if (counted.incrementAndGetResultNodesCount() > limit) {
                counted.maxResultNodesExceeded();
            }
        }
    }
}
