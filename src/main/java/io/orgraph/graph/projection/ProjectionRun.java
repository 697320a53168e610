package io.orgraph.graph.projection;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultNodesInfo;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import io.orgraph.failure.Answer;
import io.orgraph.graph.schema.Loads;
import io.orgraph.loading.LoaderName;
import io.orgraph.loading.OperationLoaders;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One run of a projection: counts its values against the limit of the operation, and asks the loaders. Not safe for several
 * threads.
 */
abstract class ProjectionRun implements Loads {
    private final GraphQLContext context;
    private final Locale locale;
    private final int limit;
    private final int room;
    private final @Nullable OperationLoaders loaders;
    private final Map<LoaderName<?, ?>, Map<Object, CompletableFuture<?>>> asked = new HashMap<>();
    private @Nullable Asked last;
    private int taken;

    /** @param pending the values that are projected already and not counted yet */
    ProjectionRun(ExecutionContext execution, int pending) {
        this.context = execution.getGraphQLContext();
        this.loaders = context.get(OperationLoaders.class);
        this.locale = execution.getLocale();
        Integer most = context.get(ResultNodesInfo.MAX_RESULT_NODES);
        this.limit = most == null ? Integer.MAX_VALUE : most;
        this.room = limit - execution.getResultNodesInfo().getResultNodesCount() - pending;
    }

    @Override
    public <K, V> @Nullable Answer<V> answer(LoaderName<K, V> loader, K key) {
        CompletableFuture<Answer<V>> load = load(loader, key);
        Answer<V> answer = load.getNow(null);
        if (answer == null) {
            waitFor(load);
        }
        return answer;
    }

    /** The fields of an object, which are read one after another, mostly ask for the same; so do many objects. */
    @SuppressWarnings("unchecked") // A loader's load is of its own type.
    private <K, V> CompletableFuture<Answer<V>> load(LoaderName<K, V> loader, K key) {
        Asked latest = last;
        if (latest == null || latest.loader() != loader || latest.key() != key) {
            latest = new Asked(loader, key, loadOnce(loader, key));
            last = latest;
        }
        return (CompletableFuture<Answer<V>>) latest.load();
    }

    private <K, V> CompletableFuture<?> loadOnce(LoaderName<K, V> loader, K key) {
        Map<Object, CompletableFuture<?>> keys = asked.computeIfAbsent(loader, first -> new HashMap<>());
        CompletableFuture<?> known = keys.get(key);
        if (known == null) {
            known = loader.load(requireNonNull(loaders), key);
            keys.put(key, known);
        }
        return known;
    }

    /** A field needs a load that is under way. */
    abstract void waitFor(CompletableFuture<?> load);

    /** How many loads there are to wait for, so that those of one object can be told from those before it. */
    abstract int loadsToWaitFor();

    /** The value of a field that its object does not have, as {@link FieldProjection#of} gives it. */
    abstract @Nullable Object fetched(FieldProjection.Fetched field, Object object);

    /**
     * What an object with fields that are under way gives in its place.
     *
     * @param loads how many loads there were to wait for before its own
     */
    abstract Object unfinished(
            ValueProjection.ObjectOf projection, Object object, @Nullable Object[] values, int loads);

    /** Counts further values; false if the limit has no room for them, which the engine would find too. */
    boolean take(int values) {
        taken += values;
        return taken >= 0 && taken <= room;
    }

    /** Of the operation's values. */
    final int limit() {
        return limit;
    }

    final int taken() {
        return taken;
    }

    final Object serialized(Coercing<?, ?> scalar, Object value) {
        return orNotProjected(scalar.serialize(value, context, locale));
    }

    final Object serialized(GraphQLEnumType type, Object value) {
        return orNotProjected(type.serialize(value, context, locale));
    }

    private static Object orNotProjected(@Nullable Object serialized) {
        return serialized == null ? ValueProjection.NOT_PROJECTED : serialized;
    }

    private record Asked(LoaderName<?, ?> loader, Object key, CompletableFuture<?> load) {}
}
