package io.orgraph.graph.schema;

import static java.util.Objects.requireNonNullElse;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fetchers of one GraphQL type's fields. */
public final class TypeFields<S> {
    /** The object of the root types. */
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

    /** For a generic class, which has no class literal: {@code erased} is its raw class. */
    @SuppressWarnings("unchecked") // A cast to a generic class checks the raw class alone, here as everywhere.
    public static <S> TypeFields<S> generic(String type, Class<? super S> erased) {
        return new TypeFields<>(type, (Class<S>) erased);
    }

    /** Adds a field that is read from the object. */
    public TypeFields<S> value(String field, Function<S, @Nullable Object> get) {
        fetchers.put(field, new AtHand<>(source, get));
        return this;
    }

    /** Adds a field that needs its arguments, the operation, or a loader. */
    public TypeFields<S> fetch(String field, Fetch<S> fetch) {
        fetchers.put(field, new Fetched<>(source, fetch));
        return this;
    }

    /**
     * Adds a field that must be fetched once only, since it calls a source past the loaders, or counts what it gives: the
     * engine runs operations that select it. A field that is fetched may be fetched again, to present an error.
     */
    public TypeFields<S> fetchOnce(String field, Fetch<S> fetch) {
        fetchers.put(field, new FetchedOnce<>(source, fetch));
        return this;
    }

    public String type() {
        return type;
    }

    public Map<String, DataFetcher<?>> fetchers() {
        return fetchers;
    }

    /** Fetches a field; returns a future where a call may be needed. */
    @FunctionalInterface
    public interface Fetch<S> {
        @Nullable Object get(S source, DataFetchingEnvironment env);

        /** The value where the object has it already; otherwise {@link PlainFetcher#NOT_AT_HAND}. */
        default @Nullable Object atHand(S source) {
            return PlainFetcher.NOT_AT_HAND;
        }

        /** The value where the object or a load has it, as {@link PlainFetcher#loaded} says. */
        default @Nullable Object loaded(S source, Loads loads) {
            return atHand(source);
        }
    }

    private record AtHand<S>(Class<S> source, Function<S, @Nullable Object> get) implements PlainFetcher {

        @Override
        public @Nullable Object atHand(Object object) {
            return get.apply(source.cast(object));
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return atHand(requireNonNullElse(environment.getSource(), ROOT));
        }
    }

    private record Fetched<S>(Class<S> source, Fetch<S> fetch) implements PlainFetcher {

        @Override
        public @Nullable Object atHand(Object object) {
            return fetch.atHand(source.cast(object));
        }

        @Override
        public @Nullable Object loaded(Object object, Loads loads) {
            return fetch.loaded(source.cast(object), loads);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return fetch.get(source.cast(requireNonNullElse(environment.getSource(), ROOT)), environment);
        }
    }

    private record FetchedOnce<S>(Class<S> source, Fetch<S> fetch) implements DataFetcher<Object> {

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return fetch.get(source.cast(requireNonNullElse(environment.getSource(), ROOT)), environment);
        }
    }
}
