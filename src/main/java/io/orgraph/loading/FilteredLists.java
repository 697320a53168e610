package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.Page;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lists that are asked for with a query, of which the source does a part. The rest is done here: a filter page by page, as the
 * source gives them; an order over the whole list, within the operation's page budget.
 *
 * @param <I> what a client asks for, with the query
 * @param <J> what the source is asked for
 */
final class FilteredLists<I, J, T> {
    private final Lists<J, T> lists;
    private final Function<I, J> sent;
    private final Predicate<I> isPlain;
    private final Memo<I, Answer<LocalQuery<T>>> rest;
    private final Memo<I, Answer<Page<T>>> wholeLists = new Memo<>(this::readWhole);

    /** @param isPlain whether a list is wanted as its source gives it */
    FilteredLists(
            Lists<J, T> lists,
            Function<I, J> sent,
            Predicate<I> isPlain,
            Function<I, CompletableFuture<Answer<LocalQuery<T>>>> rest) {
        this.lists = lists;
        this.sent = sent;
        this.isPlain = isPlain;
        this.rest = new Memo<>(rest);
    }

    /** A page of the items that match. It may be empty and have a next page. */
    CompletableFuture<Answer<Page<T>>> page(ListKey<I> key) {
        if (isPlain.test(key.of())) {
            return lists.page(new ListKey<>(sent.apply(key.of()), key.page()));
        }
        return rest.get(key.of()).thenCompose(answer -> answer.fold(query -> page(key, query), Answer::failedFuture));
    }

    private CompletableFuture<Answer<Page<T>>> page(ListKey<I> key, LocalQuery<T> query) {
        return query.order() != null
                ? wholeLists.get(key.of())
                : lists.page(new ListKey<>(sent.apply(key.of()), key.page()))
                        .thenApply(answer -> answer.map(query::in));
    }

    /** How many items match, where that is counted here. Fails where only the source could count them. */
    CompletableFuture<Answer<Integer>> count(I of) {
        return rest.get(of)
                .thenCompose(answer -> answer.fold(
                        query -> query.isNothing() ? Answer.failedFuture(uncounted(of)) : counted(of),
                        Answer::failedFuture));
    }

    private CompletableFuture<Answer<Integer>> counted(I of) {
        return wholeLists
                .get(of)
                .thenApply(answer -> answer.flatMap(page -> {
                    Integer total = page.total();
                    return total == null ? Answer.failed(lists.incomplete(sent.apply(of), page)) : Answer.of(total);
                }));
    }

    private Failure uncounted(I of) {
        return new Failure.CannotQuery(lists.sourceOf(sent.apply(of)), "totalCount");
    }

    private CompletableFuture<Answer<Page<T>>> readWhole(I of) {
        return rest.get(of)
                .thenCompose(answer -> answer.fold(
                        query -> lists.readable(sent.apply(of)).thenApply(read -> read.map(query::inWhole)),
                        Answer::failedFuture));
    }

    void forget() {
        rest.forget();
        wholeLists.forget();
    }
}
