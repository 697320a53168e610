package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.NodeId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How things of one kind are found by their ids.
 *
 * @param lists the lists that hold them
 * @param listOf the list that holds one: it is read once for all that are looked for in it
 * @param readable whether the source can read one alone; where not, the list is read even for one
 * @param read reads one alone
 * @param idsOf under which ids an item of a list is found, its own first
 * @param normal the form in which ids are compared
 */
record Lookup<K extends NodeId, I, T>(
        Lists<I, T> lists,
        Function<K, I> listOf,
        Predicate<K> readable,
        Function<K, CompletableFuture<Answer<T>>> read,
        Function<T, List<K>> idsOf,
        UnaryOperator<K> normal) {

    /** For things that a source gives in lists and, where it is {@code readable}, alone. */
    static <K extends NodeId, I, T> Lookup<K, I, T> of(
            Lists<I, T> lists,
            Function<K, I> listOf,
            Function<T, K> idOf,
            Predicate<K> readable,
            Function<K, CompletableFuture<Answer<T>>> read) {
        return new Lookup<>(lists, listOf, readable, read, item -> List.of(idOf.apply(item)), UnaryOperator.identity());
    }

    /** For things that a source gives in lists only. */
    static <K extends NodeId, I, T> Lookup<K, I, T> ofListed(
            Lists<I, T> lists, Function<K, I> listOf, Function<T, K> idOf) {
        return of(lists, listOf, idOf, id -> false, id -> CompletableFuture.completedFuture(absent(id)));
    }

    /** As this, for lists whose items are also found under other ids, compared in a normal form. */
    Lookup<K, I, T> alsoUnder(Function<T, List<K>> ids, UnaryOperator<K> form) {
        return new Lookup<>(lists, listOf, readable, read, ids, form);
    }

    static <T> Answer<T> absent(NodeId id) {
        return Answer.failed(new Failure.Refused(id.source(), Code.NOT_FOUND, null));
    }
}
