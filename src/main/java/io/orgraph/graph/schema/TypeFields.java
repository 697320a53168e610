package io.orgraph.graph.schema;

import static java.util.Objects.requireNonNullElse;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the fields of one GraphQL type are got out of its Java object. */
public final class TypeFields<S> {
    /** Stands where the root types have no object. */
    private static final Object ROOT = new Object();

    private final String type;
    private final Class<S> source;
    private final Map<String, DataFetcher<?>> fetchers = new LinkedHashMap<>();

    private TypeFields(String type, Class<S> source) {
        this.type = type;
        this.source = source;
    }

    public static <S> TypeFields<S> of(String type, Class<S> source) {
        return new TypeFields<>(type, source);
    }

    /** For a generic class, which Java has no literal of: {@code erased} is its bare class. */
    @SuppressWarnings("unchecked") // A cast to a generic class tests the bare class alone, here as everywhere.
    public static <S> TypeFields<S> generic(String type, Class<? super S> erased) {
        return new TypeFields<>(type, (Class<S>) erased);
    }

    /** A field that is at hand. */
    public TypeFields<S> value(String field, Function<S, @Nullable Object> get) {
        fetchers.put(field, new AtHand<>(source, get));
        return this;
    }

    /** A field that needs its arguments, the operation, or a loader. */
    public TypeFields<S> fetch(String field, Fetch<S> fetch) {
        fetchers.put(field, (DataFetcher<?>)
                env -> fetch.get(source.cast(requireNonNullElse(env.getSource(), ROOT)), env));
        return this;
    }

    public String type() {
        return type;
    }

    public Map<String, DataFetcher<?>> fetchers() {
        return fetchers;
    }

    /** Gets a field; a future where a call may be needed. */
    @FunctionalInterface
    public interface Fetch<S> {
        @Nullable Object get(S source, DataFetchingEnvironment env);
    }

    /** Spares the engine from building an environment for each value of each row. */
    private record AtHand<S>(Class<S> source, Function<S, @Nullable Object> get)
            implements LightDataFetcher<Object>, TrivialDataFetcher<Object> {

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object object, Supplier<DataFetchingEnvironment> environment) {
            return get.apply(source.cast(object));
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return get.apply(source.cast(environment.getSource()));
        }
    }
}
