package io.orgraph.graph.schema;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.loading.LoaderName;
import io.orgraph.model.NodeId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The details of a node: at hand where they came along with it, else loaded, once for all fields that want them. */
public final class Fetchers {

    private Fetchers() {}

    public static <I extends NodeId, T> @Nullable Object of(
            Ref<I, T> ref, LoaderName<I, T> loader, DataFetchingEnvironment env, Function<T, @Nullable Object> get) {
        T known = ref.known();
        return known != null ? get.apply(known) : Results.of(loader.in(env).load(ref.id()), env, get);
    }
}
