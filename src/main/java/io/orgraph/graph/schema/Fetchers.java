package io.orgraph.graph.schema;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.loading.LoaderName;
import io.orgraph.model.NodeId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fetches the details of a node: known ones at once, otherwise loaded, once for all fields that need them. */
public final class Fetchers {

    private Fetchers() {}

    public static <I extends NodeId, T> @Nullable Object of(
            Ref<I, T> ref, LoaderName<I, T> loader, DataFetchingEnvironment env, Function<T, @Nullable Object> get) {
        return new Detail<>(loader, get).get(ref, env);
    }

    /** A field that is one of the details. */
    public static <I extends NodeId, T> TypeFields.Fetch<Ref<I, T>> detail(
            LoaderName<I, T> loader, Function<T, @Nullable Object> get) {
        return new Detail<>(loader, get);
    }

    private record Detail<I extends NodeId, T>(LoaderName<I, T> loader, Function<T, @Nullable Object> get)
            implements TypeFields.Fetch<Ref<I, T>> {

        @Override
        public @Nullable Object atHand(Ref<I, T> ref) {
            T known = ref.known();
            return known == null ? PlainFetcher.NOT_AT_HAND : get.apply(known);
        }

        @Override
        public @Nullable Object loaded(Ref<I, T> ref, Loads loads) {
            T known = ref.known();
            return known == null ? Results.loaded(loads.answer(loader, ref.id()), get) : get.apply(known);
        }

        @Override
        public @Nullable Object get(Ref<I, T> ref, DataFetchingEnvironment env) {
            T known = ref.known();
            return known != null ? get.apply(known) : loaded(loader.load(env, ref.id()), env);
        }

        private @Nullable Object loaded(CompletableFuture<Answer<T>> answer, DataFetchingEnvironment env) {
            Answer<T> known = answer.isCompletedExceptionally() ? null : answer.getNow(null);
            return known != null ? Results.of(known, env, get) : Results.of(answer, env, get);
        }
    }
}
