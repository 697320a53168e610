package io.orgraph.graph.pagination;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.loading.ListKey;
import io.orgraph.loading.LoaderName;
import io.orgraph.loading.Slicer;
import io.orgraph.model.NodeId;
import io.orgraph.model.Page;
import io.orgraph.source.ListTraits;
import io.orgraph.source.SourceList;
import io.orgraph.source.SourceRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/** Fetches the fields that are connections. */
public final class ConnectionFetchers {
    private final SourceRegistry sources;

    public ConnectionFetchers(SourceRegistry sources) {
        this.sources = sources;
    }

    /** A list that belongs to {@code owner} and is loaded by {@code of}; each item becomes a node. */
    public <I, T, N> CompletableFuture<Answer<Connection<N>>> page(
            DataFetchingEnvironment env, NodeId owner, SourceList<?> source, Of<I, T> of, Function<T, N> node) {
        return picked(env, owner, source, of, new Picked<>(item -> true, node));
    }

    /** Like {@link #page}, without the items that do not match. */
    public <I, T, N> CompletableFuture<Answer<Connection<N>>> picked(
            DataFetchingEnvironment env, NodeId owner, SourceList<?> source, Of<I, T> of, Picked<T, N> picked) {
        return arguments(env, owner, source).fold(page -> page(env, owner, page, of, picked), Answer::failedFuture);
    }

    /** The arguments of a connection field, for a field that asks for more than its list: checked before any call. */
    public Answer<PageArguments> arguments(DataFetchingEnvironment env, NodeId owner, SourceList<?> source) {
        return PageArguments.of(env, GlobalIds.encode(owner), isSizedAsAsked(owner, source));
    }

    /** Like {@link #picked}, with arguments that are read already. */
    public <I, T, N> CompletableFuture<Answer<Connection<N>>> page(
            DataFetchingEnvironment env, NodeId owner, PageArguments page, Of<I, T> of, Picked<T, N> picked) {
        return new Slicer<>(of.loader().in(env), of.list(), page.from(), page.first(), picked.wanted())
                .slice(Operation.of(env).sourceAccess().budget().pages(), owner.source())
                .thenApply(answer -> answer.map(slice -> new Connection<>(slice.map(picked.node()), page.list())));
    }

    private boolean isSizedAsAsked(NodeId owner, SourceList<?> source) {
        return source.of(sources.get(owner.source())).paging() == ListTraits.Paging.AS_ASKED;
    }

    /** Which items, and what becomes of each. */
    public record Picked<T, N>(Predicate<T> wanted, Function<T, N> node) {
        /** Every item, as it is. */
        public static <T> Picked<T, T> all() {
            return new Picked<>(item -> true, item -> item);
        }
    }

    /** Which list, and by which loader. */
    public record Of<I, T>(LoaderName<ListKey<I>, Page<T>> loader, I list) {}
}
