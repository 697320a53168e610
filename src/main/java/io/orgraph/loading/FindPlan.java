package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Futures;
import io.orgraph.model.NodeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Loads things by their ids: the index of each list finds its own, all at the same time. */
final class FindPlan<K extends NodeId, I, T> {
    private final ConcurrentMap<I, ListIndex<K, I, T>> directories = new ConcurrentHashMap<>();
    private final Lookup<K, I, T> lookup;

    FindPlan(Lookup<K, I, T> lookup) {
        this.lookup = lookup;
    }

    CompletableFuture<List<Answer<T>>> load(List<K> ids) {
        Map<I, List<K>> byList = new LinkedHashMap<>();
        ids.forEach(id -> byList.computeIfAbsent(lookup.listOf().apply(id), list -> new ArrayList<>())
                .add(id));
        return Futures.all(byList.entrySet(), list -> directory(list.getKey()).find(list.getValue()))
                .thenApply(done -> ids.stream()
                        .map(id -> directory(lookup.listOf().apply(id)).found(id))
                        .toList());
    }

    private ListIndex<K, I, T> directory(I list) {
        return directories.computeIfAbsent(list, of -> new ListIndex<>(lookup, of));
    }
}
