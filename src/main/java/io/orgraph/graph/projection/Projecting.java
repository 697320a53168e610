package io.orgraph.graph.projection;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultNodesInfo;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Futures;
import io.orgraph.graph.schema.Loads;
import io.orgraph.loading.LoaderName;
import io.orgraph.loading.OperationLoaders;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One run of a projection: counts its values against the limit of the operation, and remembers the loads that it has to
 * wait for. Not safe for several threads.
 */
final class Projecting implements Loads {
    private final GraphQLContext context;
    private final Locale locale;
    private final ResultNodesInfo counted;
    private final int limit;
    private final PendingValues pending;
    private final int room;
    private final Set<CompletableFuture<?>> underWay = new HashSet<>();
    private final @Nullable OperationLoaders loaders;
    private @Nullable Asked last;
    private int taken;

    Projecting(ExecutionContext execution) {
        this.context = execution.getGraphQLContext();
        this.loaders = context.get(OperationLoaders.class);
        this.locale = execution.getLocale();
        this.counted = execution.getResultNodesInfo();
        Integer most = context.get(ResultNodesInfo.MAX_RESULT_NODES);
        this.limit = most == null ? Integer.MAX_VALUE : most;
        this.pending = requireNonNull(context.<PendingValues>get(PendingValues.class));
        this.room = limit - counted.getResultNodesCount() - pending.count();
    }

    /** The value of the response, or what {@link ValueProjection#of} may give in its place. */
    Object project(ValueProjection projection, Object value) {
        Object projected = projected(projection, value);
        if (projected == ValueProjection.LOADING) {
            pending.add(taken);
        } else if (projected != ValueProjection.NOT_PROJECTED) {
            settle();
        }
        return projected;
    }

    /** What fails here fails in the engine too, which knows what comes of it. */
    private Object projected(ValueProjection projection, Object value) {
        try {
            return projection.of(value, this);
        } catch (RuntimeException failed) {
            return ValueProjection.NOT_PROJECTED;
        }
    }

    @Override
    public <K, V> @Nullable Answer<V> answer(LoaderName<K, V> loader, K key) {
        CompletableFuture<Answer<V>> load = load(loader, key);
        Answer<V> answer = load.getNow(null);
        if (answer == null) {
            underWay.add(load);
        }
        return answer;
    }

    /** The fields of an object, which are read one after another, mostly ask for the same. */
    @SuppressWarnings("unchecked") // A loader's load is of its own type.
    private <K, V> CompletableFuture<Answer<V>> load(LoaderName<K, V> loader, K key) {
        Asked asked = last;
        if (asked == null || asked.loader() != loader || asked.key() != key) {
            asked = new Asked(loader, key, loader.load(requireNonNull(loaders), key));
            last = asked;
        }
        return (CompletableFuture<Answer<V>>) asked.load();
    }

    /** Completes when all loads that are under way have ended, in whatever way. The value is then projected anew. */
    CompletableFuture<?> loads() {
        return Futures.all(underWay, load -> load.handle((answer, failed) -> true))
                .whenComplete((ended, failed) -> pending.add(-taken));
    }

    /** Counts further values; false if the limit has no room for them, which the engine would find too. */
    boolean take(int values) {
        taken += values;
        boolean fits = taken >= 0 && taken <= room;
        if (!fits) {
            counted.maxResultNodesExceeded();
        }
        return fits;
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
    private void settle() {
        for (int i = 0; i < taken; i++) {
            if (counted.incrementAndGetResultNodesCount() > limit) {
                counted.maxResultNodesExceeded();
            }
        }
    }

    private record Asked(LoaderName<?, ?> loader, Object key, CompletableFuture<?> load) {}
}
