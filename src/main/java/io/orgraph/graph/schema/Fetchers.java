package io.orgraph.graph.schema;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.loading.LoaderName;
import io.orgraph.model.NodeId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fetches the details of a node: known ones at once, otherwise loaded, once for all fields that need them. */
public final class Fetchers {

    private Fetchers() {}

    public static <I extends NodeId, T> @Nullable Object of(
            Ref<I, T> ref, LoaderName<I, T> loader, DataFetchingEnvironment env, Function<T, @Nullable Object> get) {
        T known = ref.known();
        return known != null ? get.apply(known) : Results.of(loader.in(env).load(ref.id()), env, get);
    }
}
