package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.NodeId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How things of one kind are found by their ids.
 *
 * @param lists the lists that hold them
 * @param listOf the list that holds one: it is read once for all that are looked for in it
 * @param readable whether the source can read one alone; where not, the list is read even for one
 * @param read reads one alone
 * @param idOf the id of an item of a list
 */
record Lookup<K extends NodeId, I, T>(
        Lists<I, T> lists,
        Function<K, I> listOf,
        Predicate<K> readable,
        Function<K, CompletableFuture<Answer<T>>> read,
        Function<T, K> idOf) {

    /** For things that a source lists and, where it is {@code readable}, reads by themselves. */
    static <K extends NodeId, I, T> Lookup<K, I, T> of(
            Lists<I, T> lists,
            Function<K, I> listOf,
            Function<T, K> idOf,
            Predicate<K> readable,
            Function<K, CompletableFuture<Answer<T>>> read) {
        return new Lookup<>(lists, listOf, readable, read, idOf);
    }

    /** For things that a source only lists. */
    static <K extends NodeId, I, T> Lookup<K, I, T> ofListed(
            Lists<I, T> lists, Function<K, I> listOf, Function<T, K> idOf) {
        return of(lists, listOf, idOf, id -> false, id -> CompletableFuture.completedFuture(absent(id)));
    }

    /** What is not among the items of a list: it may be one of the rows that could not be read. */
    static <T> Answer<T> absent(NodeId id, int unreadable) {
        return unreadable == 0 ? absent(id) : Answer.failed(new Failure.UnreadableRows(id.source(), unreadable));
    }

    static <T> Answer<T> absent(NodeId id) {
        return Answer.failed(new Failure.Refused(id.source(), Code.NOT_FOUND, null));
    }
}
