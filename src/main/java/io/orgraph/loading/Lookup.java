package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.NodeId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How things of one kind are found by their ids. They are indexed by keys, and a key may be any text: a name that
 * people gave a thing is not an id, and an invalid one must not make the whole list invalid.
 *
 * @param lists the lists that hold them
 * @param listOf the list that holds one: it is read once for all that are looked for in it
 * @param readable whether the source can read one alone; where not, the list is read even for one
 * @param read reads one alone
 * @param keysOf under which keys an item of a list is found, that of its own id first
 * @param keysOfId under which keys an id is looked for, the one that is its own first
 */
record Lookup<K extends NodeId, I, T>(
        Lists<I, T> lists,
        Function<K, I> listOf,
        Predicate<K> readable,
        Function<K, CompletableFuture<Answer<T>>> read,
        Function<T, List<Object>> keysOf,
        Function<K, List<Object>> keysOfId) {

    /** For things that a source lists and, where it is {@code readable}, reads by themselves. */
    static <K extends NodeId, I, T> Lookup<K, I, T> of(
            Lists<I, T> lists,
            Function<K, I> listOf,
            Function<T, K> idOf,
            Predicate<K> readable,
            Function<K, CompletableFuture<Answer<T>>> read) {
        return new Lookup<>(lists, listOf, readable, read, item -> List.of(idOf.apply(item)), List::of);
    }

    /** For things that a source only lists. */
    static <K extends NodeId, I, T> Lookup<K, I, T> ofListed(
            Lists<I, T> lists, Function<K, I> listOf, Function<T, K> idOf) {
        return of(lists, listOf, idOf, id -> false, id -> CompletableFuture.completedFuture(absent(id)));
    }

    /** As this, for lists whose items are found under keys of another kind. */
    Lookup<K, I, T> under(Function<T, List<Object>> keys, Function<K, List<Object>> ofId) {
        return new Lookup<>(lists, listOf, readable, read, keys, ofId);
    }

    /** What is not among the items of a list: it may be one of the rows that could not be read. */
    static <T> Answer<T> absent(NodeId id, int unreadable) {
        return unreadable == 0 ? absent(id) : Answer.failed(new Failure.UnreadableRows(id.source(), unreadable));
    }

    static <T> Answer<T> absent(NodeId id) {
        return Answer.failed(new Failure.Refused(id.source(), Code.NOT_FOUND, null));
    }
}
