package io.orgraph.graph.pagination;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.projection.SelectedFields;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.loading.ListKey;
import io.orgraph.loading.LoaderName;
import io.orgraph.loading.Slicer;
import io.orgraph.model.ListQuery;
import io.orgraph.model.NodeId;
import io.orgraph.model.Page;
import io.orgraph.source.ListTraits;
import io.orgraph.source.SourceList;
import io.orgraph.source.SourceRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fetches the fields that are connections. */
public final class ConnectionFetchers {
    private final SourceRegistry sources;

    public ConnectionFetchers(SourceRegistry sources) {
        this.sources = sources;
    }

    /** A list that belongs to {@code owner} and is loaded by {@code of}; each item becomes a node. */
    public <I, T, N> CompletableFuture<Answer<Connection<N>>> page(
            DataFetchingEnvironment env, NodeId owner, SourceList<?> source, Of<I, T> of, Function<T, N> node) {
        return arguments(env, owner, source, of.query())
                .fold(page -> page(env, owner, page, of, node), Answer::failedFuture);
    }

    /** The arguments of a connection field, for a field that asks for more than its list: checked before any call. */
    public Answer<PageArguments> arguments(
            DataFetchingEnvironment env, NodeId owner, SourceList<?> source, ListQuery query) {
        return PageArguments.of(env, () -> GlobalIds.encode(owner), isSizedAsAsked(owner, source, query));
    }

    /** Like {@link #page}, with arguments that are read already. */
    public <I, T> CompletableFuture<Answer<Connection<T>>> page(
            DataFetchingEnvironment env, NodeId owner, PageArguments page, Of<I, T> of) {
        return page(env, owner, page, of, item -> item);
    }

    private static <I, T, N> CompletableFuture<Answer<Connection<N>>> page(
            DataFetchingEnvironment env, NodeId owner, PageArguments page, Of<I, T> of, Function<T, N> node) {
        return new Slicer<>(of.loader().in(env), of.list(), page.from(), page.first())
                .slice(Operation.of(env).sourceAccess().budget().pages(), owner.source())
                .thenCompose(answer -> answer.fold(
                        slice -> counted(env, of, new Connection<>(slice.map(node), page.list())),
                        Answer::failedFuture));
    }

    /** Where the source does not tell how many items match, they are counted, but only if their number is selected. */
    private static <I, T, N> CompletableFuture<Answer<Connection<N>>> counted(
            DataFetchingEnvironment env, Of<I, T> of, Connection<N> page) {
        LoaderName<I, Integer> count = of.count();
        return count == null
                        || page.slice().total() != null
                        || !SelectedFields.of(env).contains("totalCount")
                ? Answer.completedFuture(page)
                : count.in(env).load(of.list()).thenApply(number -> Answer.of(page.withTotal(number)));
    }

    /** What the source does not do of a query is done over its whole list, which takes fewest calls in the largest pages. */
    private boolean isSizedAsAsked(NodeId owner, SourceList<?> source, ListQuery query) {
        ListTraits traits = source.of(sources.get(owner.source()));
        return traits.paging() == ListTraits.Paging.AS_ASKED && traits.does(query);
    }

    /**
     * Which list, by which loader.
     *
     * @param count counts the items that match; null where only the source can
     */
    public record Of<I, T>(
            LoaderName<ListKey<I>, Page<T>> loader,
            @Nullable LoaderName<I, Integer> count,
            I list,
            ListQuery query) {
        /** A list that is given as its source has it. */
        public Of(LoaderName<ListKey<I>, Page<T>> loader, I list) {
            this(loader, null, list, ListQuery.NONE);
        }
    }
}
