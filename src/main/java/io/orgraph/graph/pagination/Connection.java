package io.orgraph.graph.pagination;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.Position;
import io.orgraph.loading.Slice;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A Relay connection: one page of a list. Edges and cursors are created only when they are selected.
 *
 * @param list identifies the list and its arguments, for the cursors
 */
public record Connection<N>(Slice<N> slice, ListName list) {

    /** The page of a list that is in memory as a whole. */
    public static <N> Connection<N> ofWhole(List<N> all, PageArguments page) {
        int begin = Math.min(page.from().offset(), all.size());
        int end = Math.min(begin + page.first(), all.size());
        List<Slice.Run> runs = List.of(new Slice.Run(page.from().piece(), begin, end - begin, null));
        return new Connection<>(
                new Slice<>(all.subList(begin, end), runs, end < all.size(), begin > 0, all.size(), null), page.list());
    }

    /** As this, with what becomes of each item. */
    public <R> Connection<R> map(Function<? super N, ? extends R> change) {
        return new Connection<>(slice.map(change), list);
    }

    /** As this, where rows of the list could not be read: there may be more items than are known of. */
    public Connection<N> withFlaw(Failure flaw) {
        return new Connection<>(slice.withTotal(null).withFlaw(flaw), list);
    }

    /** As this, where how many items there are is unknown. */
    public Connection<N> withoutTotal() {
        return new Connection<>(slice.withTotal(null), list);
    }

    /** What a field gives: the page, and where rows of the list could not be read an error on the field's path. */
    public Object shown(DataFetchingEnvironment env) {
        Failure flaw = slice.flaw();
        return flaw == null ? this : Results.withErrors(this, List.of(Results.error(flaw, env)));
    }

    /** A list of which only the total is known, and selected. */
    public static <N> Connection<N> ofNothingBut(int total) {
        return new Connection<>(new Slice<>(List.of(), List.of(), total > 0, false, total, null), ListName.NONE);
    }

    /** The connection with a total that was counted separately; without one where counting failed. */
    public Connection<N> withTotal(Answer<Integer> counted) {
        Integer total = counted.<@Nullable Integer>fold(count -> count, failure -> slice.total());
        return new Connection<>(slice.withTotal(total), list);
    }

    List<Edge<N>> edges() {
        return IntStream.range(0, slice.items().size())
                .mapToObj(index -> new Edge<>(slice.items().get(index), slice.behind(index), list))
                .toList();
    }

    List<N> nodes() {
        return slice.items();
    }

    @Nullable String cursorAt(int index) {
        return slice.items().isEmpty() ? null : Cursors.encode(slice.behind(index), list.text());
    }

    /**
     * An item with the position after it.
     *
     * @param behind null for an item that was just added, whose position in the list is unknown
     */
    public record Edge<N>(N node, @Nullable Position behind, ListName list) {
        public static <N> Edge<N> added(N node) {
            return new Edge<>(node, null, ListName.NONE);
        }

        String cursor() {
            return behind == null ? Cursors.OF_ADDED : Cursors.encode(behind, list.text());
        }
    }
}
