package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.NodeId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The plan for things that a source does not give one by one: reads the list that holds them, once for all that are asked
 * for, and picks. What is not in the list is NOT_FOUND.
 */
final class OneOfList<K extends NodeId, I, T> {
    private final Lists<I, T> lists;
    private final Function<K, I> listOf;
    private final Function<T, ? extends NodeId> idOf;

    OneOfList(Lists<I, T> lists, Function<K, I> listOf, Function<T, ? extends NodeId> idOf) {
        this.lists = lists;
        this.listOf = listOf;
        this.idOf = idOf;
    }

    CompletableFuture<List<Answer<T>>> load(List<K> keys) {
        return SideBySide.all(keys, this::find);
    }

    private CompletableFuture<Answer<T>> find(K key) {
        return lists.all(listOf.apply(key)).thenApply(answer -> answer.flatMap(items -> pick(key, items)));
    }

    private Answer<T> pick(K key, List<T> items) {
        for (T item : items) {
            if (idOf.apply(item).equals(key)) {
                return Answer.of(item);
            }
        }
        return Answer.failed(new Failure.Refused(key.source(), Code.NOT_FOUND, null));
    }
}
